import JSON

/// The value of a parameter taken apart, each text encoded, ready to be put together in a style.
///
/// `null` is what [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570#section-2.3) calls undefined: it is not written, and
/// neither are elements and members that are `null`.
enum ParameterParts {
  /// A single text.
  case scalar(String)
  /// The elements of an array.
  case list([String])
  /// The members of an object, in order.
  case members([(name: String, value: String)])

  /// Takes a value apart; nil when there is nothing to write.
  init?(_ value: JSONValue, encode: (String) -> String) {
    switch value {
    case .null: return nil
    case .array(let elements):
      self = .list(elements.filter { $0 != .null }.map { encode($0.plainText) })
    case .object(let members):
      self = .members(
        members.filter { $0.value != .null }.map { (encode($0.key), encode($0.value.plainText)) })
    default: self = .scalar(encode(value.plainText))
    }
  }

  /// The parts in one text, without the parameter's name.
  ///
  /// - Parameters:
  ///   - separator: What stands between the parts.
  ///   - explode: Whether a member is `name=value`, rather than its name and its value as parts of their own.
  func joined(_ separator: String, explode: Bool) -> String {
    switch self {
    case .scalar(let text): text
    case .list(let texts): texts.joined(separator: separator)
    case .members(let members):
      members.map { $0.name + (explode ? "=" : separator) + $0.value }.joined(separator: separator)
    }
  }

  /// The parts by name; none for an empty array or object, which cannot be told from an absent one.
  ///
  /// - Parameters:
  ///   - name: The encoded name of the parameter.
  ///   - separator: What stands between the parts that share the name.
  ///   - explode: Whether each element and member is written by itself.
  func pairs(named name: String, separator: String = ",", explode: Bool) -> [(name: String, value: String)] {
    switch self {
    case .scalar(let text): [(name, text)]
    case .list(let texts) where explode: texts.map { (name, $0) }
    case .members(let members) where explode: members
    case .list([]): []
    case .members(let members) where members.isEmpty: []
    default: [(name, joined(separator, explode: false))]
    }
  }
}

extension JSONValue {
  /// A scalar as it stands in a URL or header field: without quotes; containers as compact JSON.
  var plainText: String {
    switch self {
    case .string(let string): string
    default: text(.compact)
    }
  }
}
