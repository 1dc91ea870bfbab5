import APISpec
import SourceText

/// A place in a file, by which what was read there is found again.
struct Place: Hashable {
  /// A cursor at the place.
  private let cursor: SourceCursor

  /// The place of a cursor.
  init(_ cursor: SourceCursor) { self.cursor = cursor }

  /// Whether two places are one.
  static func == (left: Place, right: Place) -> Bool { left.cursor.isSamePlace(as: right.cursor) }

  /// Hashes where the node is in its file: values that aliases repeat share that, and little else does.
  func hash(into hasher: inout Hasher) { hasher.combine(cursor.node.span) }
}

/// What a Reference Object leads to, with what it says itself.
struct Target {
  /// The object.
  var cursor: SourceCursor
  /// A summary in place of the object's own.
  var summary: LocalizedText?
  /// A description in place of the object's own.
  var description: LocalizedText?
}

extension Importer {
  /// More references in a row than these are not followed.
  private static let chainLimit = 64

  /// The object at a place, or the one that a reference there leads to; nil, and reported, when there is none.
  ///
  /// [Reference Object](https://spec.openapis.org/oas/v3.1.1.html#reference-object).
  mutating func target(_ cursor: SourceCursor) -> Target? {
    var target = Target(cursor: cursor)
    var seen: [Place] = []
    while let field = target.cursor["$ref"], let reference = field.node.string {
      if version >= .v3_1 {
        target.summary = target.summary ?? text(target.cursor["summary"])
        target.description = target.description ?? text(target.cursor["description"])
      }
      let place = Place(target.cursor)
      guard !seen.contains(place), seen.count < Self.chainLimit else {
        report(.referenceCycle(reference, at: field))
        return nil
      }
      seen.append(place)
      guard let next = follow(reference, at: field) else { return nil }
      target.cursor = next
    }
    guard target.cursor.node.object != nil else {
      report(.wrongType(target.cursor, expected: "an object"))
      return nil
    }
    return target
  }

  /// The node that a reference leads to; nil, and reported, when there is none.
  mutating func follow(_ reference: String, at field: SourceCursor) -> SourceCursor? {
    let destination = documents.follow(reference, at: field)
    for diagnostic in documents.takeDiagnostics() { report(diagnostic) }
    switch destination {
    case .node(let cursor): return cursor
    case .missingFile(let path, let reason?): report(.unreadableFile(path, reason: reason, at: field))
    case .missingFile(let path, nil) where Documents.hasScheme(path): report(.remoteReference(reference, at: field))
    case .missingFile(let path, nil) where path.hasPrefix("/") || path.hasPrefix("../"):
      report(.outsideFile(path, at: field))
    case .missingFile(let path, nil): report(.missingFile(path, at: field))
    case .missingNode(let suggestion): report(.unresolved(reference, at: field, suggestion: suggestion))
    }
    return nil
  }
}
