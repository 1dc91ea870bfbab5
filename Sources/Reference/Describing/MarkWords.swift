import APISpec
import JSON
import OrderedCollections

/// The words beside names: required, read-only, since, for admins.
final class MarkWords: Sendable {
  let api: API
  let wording: Wording
  let required: Mark
  let optional: Mark

  init(api: API, wording: Wording) {
    self.api = api
    self.wording = wording
    required = Mark(.required, wording[.required])
    optional = Mark(.optional, wording[.optional])
  }

  /// The marks that a schema carries itself.
  func schemaMarks(_ schema: Schema) -> [Mark] {
    let keywords = schema.keywords
    var marks: [Mark] = []
    if schema.isNullable { marks.append(Mark(.nullable, wording[.nullable])) }
    if keywords.metadata.isReadOnly { marks.append(Mark(.readOnly, wording[.readOnly])) }
    if keywords.metadata.isWriteOnly { marks.append(Mark(.writeOnly, wording[.writeOnly])) }
    if keywords.metadata.isDeprecated, !keywords.publishing.availability.isDeprecated {
      marks.append(Mark(.deprecated, wording[.deprecated]))
    }
    return marks + vendor(keywords.openAPI.extensions)
      + lifecycle(keywords.publishing.availability, audience: keywords.publishing.audience)
  }

  /// When a part came and went, and for whom it is.
  func lifecycle(_ availability: Availability, audience: String?) -> [Mark] {
    var marks: [Mark] = []
    if let audience = audienceTitle(audience) {
      marks.append(Mark(.audience, [audience]))
    }
    for event in availability.events {
      let release: KeyValuePairs = ["release": event.release]
      switch event.kind {
      case .added: marks.append(Mark(.since, wording.phrase(.since, release)))
      case .deprecated: marks.append(Mark(.deprecated, wording[.deprecated]))
      case .undocumented: marks.append(Mark(.removed, wording.phrase(.undocumented, release)))
      case .removed: marks.append(Mark(.removed, wording.phrase(.removed, release)))
      case .changed: break
      }
    }
    return marks
  }

  /// What readers should know about the events of a part, a point each.
  func notes(_ availability: Availability) -> [[Run]] {
    availability.events.compactMap { event in
      guard event.note != nil || event.kind == .changed else { return nil }
      let word = wording[event.kind.phrase]
      let release = wording.runs(.inRelease, ["release": [.text(event.release)]])
      return [.text(word + " ")] + release + (event.note.map { [.text(" – ")] + wording.line($0) } ?? [])
    }
  }

  /// Marks that authors put on a part by extensions that several tools know: `x-badges` and `x-stability`.
  func vendor(_ extensions: OrderedDictionary<String, JSONValue>) -> [Mark] {
    let badges = extensions["x-badges"]?.array ?? []
    let names = badges.compactMap { ($0["name"] ?? $0["label"])?.string ?? $0.string }
    let stability = ["x-stability", "x-stability-level", "x-scalar-stability"].compactMap { extensions[$0]?.string }
    return OrderedSet(names + stability).map { Mark(.badge, $0) }
  }

  /// How an audience is addressed, by its identifier.
  func audienceTitle(_ id: String?) -> Run? {
    api.audiences.first { $0.id == id }.map { wording.run($0.title) }
  }
}

extension Availability.Kind {
  /// The word for what happened.
  var phrase: Phrase {
    switch self {
    case .added: .changeAdded
    case .changed: .changeChanged
    case .deprecated: .changeDeprecated
    case .undocumented: .changeUndocumented
    case .removed: .changeRemoved
    }
  }
}
