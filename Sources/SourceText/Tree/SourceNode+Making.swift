extension SourceNode {
  /// A made node: `null`.
  public static let null = SourceNode(.null)

  /// A made node: a truth value.
  public static func bool(_ bool: Bool) -> SourceNode { SourceNode(.bool(bool)) }

  /// A made node: a number, from the text of a JSON number.
  public static func number(_ text: String) -> SourceNode { SourceNode(.number(text)) }

  /// A made node: an integer.
  public static func integer(_ integer: Int) -> SourceNode { SourceNode(.number(String(integer))) }

  /// A made node: a string.
  public static func string(_ string: String) -> SourceNode { SourceNode(.string(string)) }

  /// A made node: an array.
  public static func array(_ elements: [SourceNode]) -> SourceNode { SourceNode(.array(elements)) }

  /// A made node: an object.
  public static func object(_ object: SourceObject) -> SourceNode { SourceNode(.object(object)) }
}

extension SourceNode: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }

  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes an integer.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes an array.
  public init(arrayLiteral elements: SourceNode...) { self = .array(elements) }

  /// Makes an object; of members with the same key the first stays.
  public init(dictionaryLiteral members: (String, SourceNode)...) {
    var object = SourceObject()
    for (key, value) in members { object.append(key, value) }
    self = .object(object)
  }
}
