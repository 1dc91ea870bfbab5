import APISpec
import Synchronization

/// Remembers rows that are on many pages: parameters, and the properties of named types.
///
/// It changes nothing but the time: what a row says does not depend on the page.
final class SharedRows: Sendable {
  /// The properties of a named type in one place.
  private struct Properties: Hashable {
    let type: String
    let id: String
    let presence: PresenceMarking
    let level: Int
    let page: String?
  }

  /// What tells most parameters apart.
  private struct ParameterClue: Hashable {
    let id: String
    let description: String?
    /// Its schema, which equal ones may have another one of; nil where those are looked for too.
    var schema: ObjectIdentifier?
  }

  private let properties = Mutex<[Properties: [Field]]>([:])
  private let parameters = Memory<ParameterClue, Parameter, ParameterWords>()

  /// The rows for the properties of a named type, which are made when they are not known.
  func properties(of type: String, at place: SchemaPlace, _ make: () -> [Field]) -> [Field] {
    let key = Properties(type: type, id: place.id, presence: place.presence, level: place.level, page: place.page)
    if let known = properties.withLock({ $0[key] }) { return known }
    let made = make().map(Self.shared)
    return properties.withLock { $0[key, inserting: made] }
  }

  /// What is said of a parameter; its row is made when it is not known.
  func words(for parameter: Parameter, id: String, _ make: () -> Field) -> ParameterWords {
    var clue = ParameterClue(id: id, description: parameter.description?.source)
    clue.schema = parameter.schema.keywords.identity
    // Those of one schema are soon compared; others say the same at greater length.
    return parameters.made(of: parameter, clue) {
      clue.schema = nil
      let words = parameters.made(of: parameter, clue) { (ParameterWords(parameter, row: Self.shared(make())), true) }
      return (words, true)
    }
  }

  private static func shared(_ row: Field) -> Field {
    var row = row
    row.shared = SharedRow()
    return row
  }
}

extension Dictionary {
  /// The value of a key; the given one, which is kept, where there is none.
  fileprivate subscript(key: Key, inserting value: Value) -> Value {
    mutating get {
      if let known = self[key] { return known }
      self[key] = value
      return value
    }
  }
}
