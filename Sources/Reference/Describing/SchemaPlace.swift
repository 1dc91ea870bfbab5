import APISpec

/// Where on a page a schema is described.
struct SchemaPlace: Sendable {
  /// The identifier of what is described; those of its parts begin with it.
  var id: String
  /// Which properties say whether they are always there.
  let presence: PresenceMarking
  /// How many rows stand around this one.
  var level = 0
  /// The named type on whose page the same is told in full; nil when it is told here and nowhere else.
  var page: String?

  /// The place of a part.
  func part(_ id: String, level: Int? = nil) -> SchemaPlace {
    SchemaPlace(id: id, presence: presence, level: level ?? self.level + 1, page: page)
  }
}

/// Which properties say whether they are always there.
///
/// Who writes a request must know it of each; who reads a response only cares about what may be missing.
enum PresenceMarking: Sendable {
  /// Every property does.
  case always
  /// Those that are.
  case whenRequired
  /// Those that may be missing.
  case whenOptional
}
