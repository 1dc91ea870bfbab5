import OrderedCollections

/// A JSON Schema: what a JSON value may be.
///
/// The whole vocabulary of [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core) as typed
/// values, together with OpenAPI's own keywords and the marks that Lectern adds. Recursion goes through named types
/// only, so a schema is always finite.
public enum Schema: Sendable, Hashable {
  /// `true` allows everything, `false` nothing.
  case boolean(Bool)
  /// An object of keywords.
  case keywords(Keywords)

  /// A schema that allows everything and says nothing.
  public static let anything = Schema.keywords(Keywords())

  /// The keywords; a Boolean schema has none, and becomes an object of keywords when one is set.
  @inlinable public var keywords: Keywords {
    get {
      guard case .keywords(let keywords) = self else { return .none }
      return keywords
    }
    _modify {
      var keywords = self.keywords
      // Nobody else holds the keywords while they change, so that they change in place.
      self = .boolean(true)
      defer { self = .keywords(keywords) }
      yield &keywords
    }
  }

  /// A reference to a named type.
  public static func named(_ name: String) -> Schema {
    var keywords = Keywords()
    keywords.core.reference = .type(name)
    return .keywords(keywords)
  }

  /// A schema of one JSON type, with a format if given.
  public static func type(_ type: JSONType, format: String? = nil) -> Schema {
    var keywords = Keywords()
    keywords.validation.types = [type]
    keywords.validation.format = format
    return .keywords(keywords)
  }

  /// An array of a schema's values.
  public static func array(of items: Schema) -> Schema {
    var keywords = Keywords()
    keywords.validation.types = [.array]
    keywords.applicator.items = items
    return .keywords(keywords)
  }

  /// This schema, changed.
  public func with(_ change: (inout Keywords) -> Void) -> Schema {
    var copy = self
    change(&copy.keywords)
    return copy
  }

  /// The name of the type that this schema refers to, or nil.
  public var typeName: String? {
    guard case .keywords(let keywords) = self, case .type(let name)? = keywords.core.reference else { return nil }
    return name
  }

  /// The name of the type that this schema refers to and says nothing else about; nil for any other schema.
  public var bareTypeName: String? {
    guard case .keywords(let keywords) = self, let name = typeName, keywords.isBareReference else { return nil }
    return name
  }
}

/// A type of JSON values.
///
/// [`type`](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1).
public enum JSONType: String, Sendable, Hashable, CaseIterable {
  /// `null`.
  case null
  /// `true` and `false`.
  case boolean
  /// An object.
  case object
  /// An array.
  case array
  /// Any number.
  case number
  /// A string.
  case string
  /// A number without a fraction.
  case integer
}
