import APISpec

/// What a segment of a path may be: literals and parameters in turn, such as `{name}.json`.
struct PathPattern: Sendable {
  private let pieces: [PathTemplate.Piece]

  /// The segments of a path template, between its slashes.
  static func segments(of template: PathTemplate) -> [PathPattern] {
    var segments: [[PathTemplate.Piece]] = [[]]
    for piece in template.pieces {
      switch piece {
      case .parameter: segments[segments.count - 1].append(piece)
      case .literal(let text):
        for (index, part) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { segments.append([]) }
          if !part.isEmpty { segments[segments.count - 1].append(.literal(String(part))) }
        }
      }
    }
    return segments.dropFirst().map { PathPattern(pieces: $0) }
  }

  /// Whether a pattern should be tried before another: literal segments first, from left to right.
  static func isMoreConcrete(_ first: [PathPattern], than second: [PathPattern]) -> Bool {
    for (one, other) in zip(first, second) where one.parameterCount != other.parameterCount {
      return one.parameterCount < other.parameterCount
    }
    return false
  }

  /// The decoded values of the parameters when all segments match; nil when one does not.
  static func match(_ patterns: [PathPattern], _ segments: ArraySlice<Substring>) -> [String: String]? {
    guard patterns.count == segments.count else { return nil }
    var arguments: [String: String] = [:]
    for (pattern, segment) in zip(patterns, segments) {
      guard pattern.match(segment[...], pattern.pieces[...], &arguments) else { return nil }
    }
    return arguments
  }

  private var parameterCount: Int {
    pieces.count { if case .parameter = $0 { true } else { false } }
  }

  private func match(
    _ text: Substring, _ pieces: ArraySlice<PathTemplate.Piece>, _ arguments: inout [String: String]
  ) -> Bool {
    guard let piece = pieces.first else { return text.isEmpty }
    switch piece {
    case .literal(let literal):
      guard text.hasPrefix(literal) else { return false }
      return match(text.dropFirst(literal.count), pieces.dropFirst(), &arguments)
    case .parameter(let name):
      guard !text.isEmpty else { return false }
      // The shortest value that lets the rest match: one character at least.
      var end = text.index(after: text.startIndex)
      while true {
        if match(text[end...], pieces.dropFirst(), &arguments) {
          arguments[name] = PercentEncoding.decode(text[..<end])
          return true
        }
        guard end < text.endIndex else { return false }
        end = text.index(after: end)
      }
    }
  }
}
