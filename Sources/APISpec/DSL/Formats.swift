public import JSON

/// A string of a format, kept as it was written.
///
/// Conforming types add a schema with the format's name; they do not normalize, because a documented example is shown
/// to the letter.
public protocol FormattedString: SchemaValue, Hashable, ExpressibleByStringLiteral {
  /// The format's name in the [registry](https://spec.openapis.org/registry/format/).
  static var format: String { get }
  /// The text.
  var text: String { get }
  /// A value from its text.
  init(_ text: String)
}

extension FormattedString {
  /// A string of the format.
  public static var schema: Schema { .type(.string, format: format) }
  /// The text as JSON.
  public var json: JSONValue? { .string(text) }
  /// A value from a literal.
  public init(stringLiteral value: String) { self.init(value) }
  /// A value from a JSON string.
  public init(json: JSONValue?) throws(SchemaMismatch) { self.init(try String(json: json)) }
}

/// A date and time of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6).
public struct DateTime: FormattedString {
  /// `date-time`.
  public static var format: String { "date-time" }
  /// The text (`2014-02-12T17:58:01.431312Z`).
  public let text: String
  /// A date and time from its text.
  public init(_ text: String) { self.text = text }
}

/// An e-mail address of [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2).
public struct EmailAddress: FormattedString {
  /// `email`.
  public static var format: String { "email" }
  /// The text (`jane.doe@example.com`).
  public let text: String
  /// An address from its text.
  public init(_ text: String) { self.text = text }
}

/// An absolute URI of [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986).
public struct URI: FormattedString {
  /// `uri`.
  public static var format: String { "uri" }
  /// The text (`https://docker.io/`).
  public let text: String
  /// A URI from its text.
  public init(_ text: String) { self.text = text }
}

/// A password; forms hide what is typed.
public struct Password: FormattedString {
  /// `password`.
  public static var format: String { "password" }
  /// The text.
  public let text: String
  /// A password from its text.
  public init(_ text: String) { self.text = text }
}
