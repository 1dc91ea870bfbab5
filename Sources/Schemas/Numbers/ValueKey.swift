import JSON
import OrderedCollections

/// A JSON value that is equal to another by the rules of JSON Schema.
///
/// Numbers by value, objects without order, strings code point by code point:
/// [JSON Schema 2020-12, section 4.2.2](https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.2).
struct ValueKey: Sendable, Hashable {
  /// The value.
  let value: JSONValue

  /// A key of a value.
  init(_ value: JSONValue) {
    self.value = value
  }

  /// Whether the values are equal.
  static func == (left: ValueKey, right: ValueKey) -> Bool { areEqual(left.value, right.value) }

  /// Whether two values are equal.
  static func areEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right && left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)):
      return left.text == right.text || ExactNumber(left).compared(to: ExactNumber(right)) == 0
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      for index in left.indices where !areEqual(left[index], right[index]) { return false }
      return true
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      for (name, value) in left {
        guard let other = right[name], areEqual(value, other) else { return false }
      }
      return true
    default: return false
    }
  }

  /// Adds what is the same for equal values to a hash.
  func hash(into hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .string(let string): hasher.combine(string)
    case .number(let number): ExactNumber(number).hash(into: &hasher)
    case .array(let elements): for element in elements { hasher.combine(ValueKey(element)) }
    case .object(let members):
      var sum = 0
      for (name, value) in members {
        var member = Hasher()
        member.combine(name)
        member.combine(ValueKey(value))
        sum &+= member.finalize()
      }
      hasher.combine(sum)
    }
  }
}
