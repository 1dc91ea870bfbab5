import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// The audiences at the root, as our export writes them.
  mutating func audiences(_ cursor: SourceCursor?) -> [Audience] {
    elements(cursor).compactMap { element in
      guard let id = string(element["id"]) else { return nil }
      return Audience(id, text(element["title"]) ?? LocalizedText(id), description: text(element["description"]))
    }
  }

  /// The releases at the root, as our export writes them.
  mutating func declaredReleases(_ cursor: SourceCursor?) -> [Release] {
    elements(cursor).compactMap { element in
      string(element["id"]).map { Release($0, description: text(element["description"])) }
    }
  }

  /// When a part came, changed and went.
  ///
  /// OpenAPI says `deprecated` without saying since when. It is the date in `x-deprecated-at`, else the version of the
  /// API that is described; a date in `x-sunset` becomes a note.
  mutating func availability(of cursor: SourceCursor) -> Availability {
    if cursor[ExtensionKey.availability] != nil { return writtenAvailability(of: cursor) }
    guard flag(cursor["deprecated"]) else { return Availability() }
    let written = cursor["x-deprecated-at"].flatMap { string($0) }
    let version = root.node["info"]?["version"]?.string ?? root.node["info"]?["version"]?.number
    let release = [written, version].compactMap { $0 }.first { !$0.isEmpty } ?? "current"
    releases.append(release)
    let sunset = cursor["x-sunset"].flatMap { string($0) }
    return Availability([.init(.deprecated, in: release, note: sunset.map { "Sunset: \($0)" })])
  }

  /// What our export writes of it.
  mutating func writtenAvailability(of cursor: SourceCursor) -> Availability {
    Availability(
      elements(cursor[ExtensionKey.availability]).compactMap { event in
        guard let kind = word(event["event"], of: Availability.Kind.allCases),
          let release = string(event["release"])
        else { return nil }
        releases.append(release)
        return Availability.Event(kind, in: release, note: text(event["note"]))
      })
  }

  /// Extensions that ``availability(of:)`` and its callers read.
  static let lifecycleExtensions: Set<String> = [
    ExtensionKey.audience, ExtensionKey.availability, "x-deprecated-at", "x-sunset", "x-internal",
  ]
}
