import JSON
import OrderedCollections

/// The members of an object that is being written, in order.
struct Members {
  /// What has been written so far; most objects have about as many members as there is room for at first.
  private(set) var values = OrderedDictionary<String, JSONValue>(minimumCapacity: 4)

  /// The object.
  var value: JSONValue { .object(values) }

  /// A member; nil leaves it out.
  subscript(name: String) -> JSONValue? {
    get { values[name] }
    set { if let newValue { values[name] = newValue } }
  }

  /// Writes a text, unless there is none.
  mutating func set(_ name: String, _ text: String?) {
    if let text { values[name] = .string(text) }
  }

  /// Writes an integer, unless there is none.
  mutating func set(_ name: String, _ integer: Int?) {
    if let integer { values[name] = .number(JSONNumber(integer)) }
  }

  /// Writes a number, unless there is none.
  mutating func set(_ name: String, _ number: JSONNumber?) {
    if let number { values[name] = .number(number) }
  }

  /// Writes `true`; `false` is what a missing member means.
  mutating func set(_ name: String, flag: Bool) {
    if flag { values[name] = .bool(true) }
  }

  /// Writes an array, unless it is empty.
  mutating func set(_ name: String, list: [JSONValue]) {
    if !list.isEmpty { values[name] = .array(list) }
  }

  /// Writes an object, unless it is empty.
  mutating func set(_ name: String, object: OrderedDictionary<String, JSONValue>) {
    if !object.isEmpty { values[name] = .object(object) }
  }

  /// Writes an object, unless it is empty.
  mutating func set(_ name: String, object: Members) {
    set(name, object: object.values)
  }

  /// Writes extensions of the model's author; a member that is there stays, a name without `x-` gets it.
  mutating func extend(with extensions: OrderedDictionary<String, JSONValue>) {
    for (name, value) in extensions {
      let key = name.hasPrefix("x-") ? name : "x-" + name
      if values[key] == nil { values[key] = value }
    }
  }
}
