import JSON

/// The types that `type` allows.
struct TypeSet: OptionSet, Sendable {
  /// A bit for each type.
  let rawValue: UInt8

  /// `null`.
  static let null = TypeSet(rawValue: 1)
  /// `boolean`.
  static let boolean = TypeSet(rawValue: 2)
  /// `object`.
  static let object = TypeSet(rawValue: 4)
  /// `array`.
  static let array = TypeSet(rawValue: 8)
  /// Any number.
  static let number = TypeSet(rawValue: 16)
  /// `string`.
  static let string = TypeSet(rawValue: 32)
  /// A number without a fraction.
  static let integer = TypeSet(rawValue: 64)
  /// A number written without point and exponent.
  static let writtenInteger = TypeSet(rawValue: 128)

  /// The names of types with their article, in the order in which messages name them.
  private static let words: [(TypeSet, String)] = [
    (.string, "a string"), (.integer, "an integer"), (.writtenInteger, "an integer"), (.number, "a number"),
    (.boolean, "a boolean"), (.object, "an object"), (.array, "an array"), (.null, "null"),
  ]

  private static let named: [(TypeSet, String)] = [
    (.string, "string"), (.integer, "integer"), (.writtenInteger, "integer"), (.number, "number"),
    (.boolean, "boolean"), (.object, "object"), (.array, "array"), (.null, "null"),
  ]

  /// The type with a name, or nil when there is none.
  static func named(_ name: String) -> TypeSet? {
    switch name {
    case "null": .null
    case "boolean": .boolean
    case "object": .object
    case "array": .array
    case "number": .number
    case "string": .string
    case "integer": .integer
    default: nil
    }
  }

  /// Whether a value is of one of the types.
  func allows(_ value: JSONValue) -> Bool {
    switch value {
    case .null: contains(.null)
    case .bool: contains(.boolean)
    case .object: contains(.object)
    case .array: contains(.array)
    case .string: contains(.string)
    case .number(let number): contains(.number) || allowsInteger(number)
    }
  }

  private func allowsInteger(_ number: JSONNumber) -> Bool {
    guard contains(.integer) || contains(.writtenInteger) else { return false }
    let isWritten = !number.text.utf8.contains { !ASCII.isDigit($0) && $0 != UInt8(ascii: "-") }
    return isWritten || (contains(.integer) && ExactNumber(number).isInteger)
  }

  /// The names of the types in JSON Schema, in the order of ``words``.
  var names: [String] {
    var names: [String] = []
    for (type, name) in Self.named where contains(type) && names.last != name { names.append(name) }
    return names
  }

  /// The types in words, such as `a string or null`.
  var words: String {
    Self.words.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}
