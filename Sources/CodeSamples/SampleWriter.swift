import APISpec

/// Writes requests in one language.
protocol SampleWriter {
  /// Source text for a request in its sendable form, without a final line break.
  static func text(for request: RequestMessage) -> String
}
