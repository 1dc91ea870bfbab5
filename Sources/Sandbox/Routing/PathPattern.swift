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
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { segments.append([]) }
          if !part.isEmpty { segments[segments.count - 1].append(.literal(String(Substring(part)))) }
        }
      }
    }
    return segments.dropFirst().map { PathPattern(pieces: $0) }
  }

  /// How concrete a path is, segment by segment: the greater in lexicographic order is tried first.
  ///
  /// A literal segment comes before one with a parameter, and more literal characters come before fewer.
  static func concreteness(_ patterns: [PathPattern]) -> [Int] {
    patterns.map { pattern in
      var length = 0
      var isLiteral = true
      for piece in pattern.pieces {
        switch piece {
        case .literal(let text): length += text.utf8.count
        case .parameter: isLiteral = false
        }
      }
      return isLiteral ? Int.max : length
    }
  }

  /// The values of the parameters, as received, when all segments match; nil when one does not.
  static func match(_ patterns: [PathPattern], _ segments: ArraySlice<Substring>) -> [String: String]? {
    guard patterns.count == segments.count else { return nil }
    var arguments: [String: String] = [:]
    for (pattern, segment) in zip(patterns, segments) {
      guard pattern.match(segment[...], pattern.pieces[...], &arguments) else { return nil }
    }
    return arguments
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
          arguments[name] = String(text[..<end])
          return true
        }
        guard end < text.endIndex else { return false }
        end = text.index(after: end)
      }
    }
  }
}
