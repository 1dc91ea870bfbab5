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

  /// A parameter with its identifier.
  private struct ParameterRow: Hashable {
    let parameter: Parameter
    let id: String

    func hash(into hasher: inout Hasher) {
      // The rest of a parameter is large, and says little more about which one it is.
      hasher.combine(id)
      hasher.combine(parameter.description?.source)
    }
  }

  private let properties = Mutex<[Properties: [Field]]>([:])
  private let parameters = Mutex<[ParameterRow: Field]>([:])

  /// The rows for the properties of a named type, which are made when they are not known.
  func properties(of type: String, at place: SchemaPlace, _ make: () -> [Field]) -> [Field] {
    let key = Properties(type: type, id: place.id, presence: place.presence, level: place.level, page: place.page)
    if let known = properties.withLock({ $0[key] }) { return known }
    let made = make().map(Self.shared)
    return properties.withLock { $0[key, inserting: made] }
  }

  /// The row for a parameter, which is made when it is not known.
  func row(for parameter: Parameter, id: String, _ make: () -> Field) -> Field {
    let key = ParameterRow(parameter: parameter, id: id)
    if let known = parameters.withLock({ $0[key] }) { return known }
    let made = Self.shared(make())
    return parameters.withLock { $0[key, inserting: made] }
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
