import HTTPTypes

/// What of a file a request asks for.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-14>
enum ByteRange: Hashable, Sendable {
  /// All of it: there is no range, or several, or one that cannot be read.
  case whole
  /// One part.
  case part(Range<Int>)
  /// A part that lies outside of the file.
  case unsatisfiable

  /// Reads `Range` for a file of a size; `If-Range` must name the tag.
  init(_ fields: HTTPFields, size: Int, tag: String) {
    self = .whole
    guard let field = fields[.range], fields[values: .range].count == 1 else { return }
    if let condition = fields[.ifRange], condition.trimmingSpaces() != tag { return }
    let pieces = field.split(separator: "=", maxSplits: 1)
    guard pieces.count == 2, pieces[0].trimmingSpaces().lowercased() == "bytes" else { return }
    let bounds = pieces[1].trimmingSpaces().split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1]) else { return }
    switch (first, last) {
    case (nil, nil): return
    case (nil, let length?):
      self = length > 0 && size > 0 ? .part(max(size - length, 0)..<size) : .unsatisfiable
    case (let start?, let end):
      if let end, end < start { return }
      self = start < size ? .part(start..<min((end ?? size - 1), size - 1) + 1) : .unsatisfiable
    }
  }

  /// A position: nil inside for an empty text, nil outside for one that is no number.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).map { .some($0) }
  }
}
