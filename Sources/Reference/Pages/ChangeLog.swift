import APISpec
import OrderedCollections

/// What happened in each release, read off the availability of every part.
struct ChangeLog: Sendable {
  /// One thing that happened.
  struct Entry: Sendable {
    let event: Availability.Event
    let part: Part
  }

  /// The part of the API to which it happened.
  enum Part: Sendable {
    case operation(APISpec.Operation)
    case parameter(Parameter, APISpec.Operation)
    case response(Response, APISpec.Operation)
    case property(String, type: String)
  }

  private var entries: [Entry] = []

  init(of api: API) {
    // By index: an iterator would copy every operation, and most have no entry.
    for index in api.operations.indices where Self.mayHaveEntries(api.operations[index]) {
      let operation = api.operations[index]
      add(operation.availability, .operation(operation))
      for parameter in operation.parameters { add(parameter.availability, .parameter(parameter, operation)) }
      for response in operation.responses { add(response.availability, .response(response, operation)) }
    }
    for type in api.types.values {
      for (name, property) in type.schema.keywords.applicator.properties {
        add(property.keywords.publishing.availability, .property(name, type: type.name))
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// What happened in a release.
  func entries(in release: String) -> [Entry] {
    entries.filter { $0.event.release == release }
  }

  /// The rows about an operation: itself, its parameters and its responses.
  func rows(for operation: APISpec.Operation, in pages: APIPages) -> [ChangeRow] {
    entries.compactMap { entry in
      switch entry.part {
      case .operation(let own) where own.id == operation.id,
        .parameter(_, let own) where own.id == operation.id, .response(_, let own) where own.id == operation.id:
        let release = pages.releaseLink(entry.event.release)
        return pages.row(entry, suffix: pages.wording.runs(.inRelease, ["release": [release]]))
      default: return nil
      }
    }
  }

  private static func mayHaveEntries(_ operation: APISpec.Operation) -> Bool {
    !operation.availability.events.isEmpty
      || operation.parameters.indices.contains { !operation.parameters[$0].availability.events.isEmpty }
      || operation.responses.indices.contains { !operation.responses[$0].availability.events.isEmpty }
  }

  private mutating func add(_ availability: Availability, _ part: Part) {
    entries += availability.events.map { Entry(event: $0, part: part) }
  }
}
