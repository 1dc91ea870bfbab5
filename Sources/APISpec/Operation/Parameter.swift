public import JSON
public import OrderedCollections

/// A parameter of an operation.
///
/// [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object).
public struct Parameter: Sendable, Hashable {
  /// The name, case-sensitive except for headers.
  public var name: String
  /// Where it is sent.
  public var location: Location
  /// What it is, in CommonMark.
  public var description: LocalizedText?
  /// Whether a request without it is invalid; path parameters are always required.
  public var isRequired: Bool
  /// How its value is written.
  public var serialization: Serialization
  /// Whether `?name=` without a value is allowed.
  public var allowsEmptyValue = false
  /// Example values, by name.
  public var examples: OrderedDictionary<String, JSONValue> = [:]
  /// What is said about example values, and where those are that are not here, by name.
  public var exampleNotes: OrderedDictionary<String, ExampleNote> = [:]
  /// The audience it is reserved for, by identifier.
  public var audience: String?
  /// When it came, changed and went.
  public var availability = Availability()
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// Where a parameter is sent.
  public enum Location: String, Sendable, Hashable, CaseIterable {
    /// In the path.
    case path
    /// In the query, by name.
    case query
    /// The whole query as one value (OpenAPI 3.2).
    case querystring
    /// In a header field.
    case header
    /// In a cookie.
    case cookie
  }

  /// How the value of a parameter is written.
  public enum Serialization: Sendable, Hashable {
    /// A schema with a style; `allowReserved` leaves `:/?#[]@!$&'()*+,;=` unescaped in the query.
    case schema(Schema, style: Style, explode: Bool, allowReserved: Bool)
    /// A document of a media type.
    case content(mediaType: String, Schema)
  }

  /// How arrays and objects are spread out.
  ///
  /// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// `;color=blue` in paths.
    case matrix
    /// `.blue` in paths.
    case label
    /// `blue,black` in paths and headers.
    case simple
    /// `color=blue` in queries and cookies.
    case form
    /// `blue%20black`.
    case spaceDelimited
    /// `blue|black`.
    case pipeDelimited
    /// `color[R]=100`.
    case deepObject
    /// As `form`, but with the syntax of cookies (OpenAPI 3.2).
    case cookie
  }

  /// A parameter with a schema, in the default style of its place.
  public init(
    _ name: String, in location: Location, schema: Schema, description: LocalizedText? = nil, isRequired: Bool = false
  ) {
    self.name = name
    self.location = location
    self.description = description
    self.isRequired = isRequired || location == .path
    let style = location.defaultStyle
    serialization = .schema(schema, style: style, explode: style.explodesByDefault, allowReserved: false)
  }

  /// The schema of the value.
  public var schema: Schema {
    get {
      switch serialization {
      case .schema(let schema, _, _, _), .content(_, let schema): schema
      }
    }
    set {
      switch serialization {
      case .schema(_, let style, let explode, let allowReserved):
        serialization = .schema(newValue, style: style, explode: explode, allowReserved: allowReserved)
      case .content(let mediaType, _):
        serialization = .content(mediaType: mediaType, newValue)
      }
    }
  }
}

extension Parameter.Location {
  /// The style of a parameter that names none.
  public var defaultStyle: Parameter.Style {
    switch self {
    case .query, .querystring, .cookie: .form
    case .path, .header: .simple
    }
  }
}

extension Parameter.Style {
  /// Whether arrays and objects are written one `name=value` an item when a parameter does not say.
  public var explodesByDefault: Bool { self == .form || self == .cookie }
}
