import APISpec

/// Writes requests as a command line of curl.
enum CurlSample: SampleWriter {
  static func text(for request: RequestMessage) -> String {
    CurlCommand(request).text
  }
}
