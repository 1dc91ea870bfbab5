public import JSON

/// The rules by which a schema is read: a draft of JSON Schema, or OpenAPI's variation of one.
public struct SchemaDialect: Sendable, Hashable {
  /// A draft of JSON Schema, oldest first.
  enum Draft: Int, Sendable, Comparable {
    case draft4, draft6, draft7, draft2019, draft2020

    static func < (left: Draft, right: Draft) -> Bool { left.rawValue < right.rawValue }
  }

  /// The draft.
  var draft: Draft
  /// The keyword that adds `null` to the types, if there is one.
  var nullableKeyword: String?
  /// Whether `1.0` is no integer: draft 4 looks at how a number is written.
  var hasWrittenIntegers = false
  /// Whether the keywords of the validation vocabulary count.
  var hasValidation = true
  /// Whether the keywords of the unevaluated vocabulary count.
  var hasUnevaluated = true
  /// Whether formats are asserted whatever the caller says.
  var assertsFormats = false

  /// [Draft 4](https://json-schema.org/draft-04/schema).
  public static let draft4 = SchemaDialect(draft: .draft4, hasWrittenIntegers: true)
  /// [Draft 6](https://json-schema.org/draft-06/schema).
  public static let draft6 = SchemaDialect(draft: .draft6)
  /// [Draft 7](https://json-schema.org/draft-07/schema).
  public static let draft7 = SchemaDialect(draft: .draft7)
  /// [Draft 2019-09](https://json-schema.org/draft/2019-09/schema).
  public static let draft2019 = SchemaDialect(draft: .draft2019)
  /// [Draft 2020-12](https://json-schema.org/draft/2020-12/schema), also of OpenAPI 3.1 and later.
  public static let draft2020 = SchemaDialect(draft: .draft2020)
  /// OpenAPI 3.0: draft 4 with `nullable`.
  public static let openAPI30 = SchemaDialect(draft: .draft4, nullableKeyword: "nullable")
  /// OpenAPI 2.0: draft 4, with `x-nullable`, which is no part of it but what everybody writes.
  public static let openAPI20 = SchemaDialect(draft: .draft4, nullableKeyword: "x-nullable")

  /// The dialect that a value of `$schema` names, or nil when it is a meta-schema of its own.
  init?(uri: String) {
    var name = uri[...]
    if name.hasSuffix("#") { name = name.dropLast() }
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name = name.dropFirst(scheme.count) }
    switch name {
    case "json-schema.org/draft-03/schema", "json-schema.org/draft-04/schema": self = .draft4
    case "json-schema.org/draft-06/schema": self = .draft6
    case "json-schema.org/draft-07/schema": self = .draft7
    case "json-schema.org/draft/2019-09/schema": self = .draft2019
    case "json-schema.org/draft/2020-12/schema", "json-schema.org/schema": self = .draft2020
    default:
      guard name.hasPrefix("spec.openapis.org/oas/3.") else { return nil }
      self = .draft2020
    }
  }

  /// The dialect of schemas inside an OpenAPI document, or nil when the document is none.
  public init?(openAPIDocument root: JSONValue) {
    if root["swagger"]?.string != nil {
      self = .openAPI20
    } else if let version = root["openapi"]?.string {
      self = version.hasPrefix("3.0") ? .openAPI30 : .draft2020
    } else {
      return nil
    }
  }

  /// A dialect from its parts.
  private init(draft: Draft, nullableKeyword: String? = nil, hasWrittenIntegers: Bool = false) {
    self.draft = draft
    self.nullableKeyword = nullableKeyword
    self.hasWrittenIntegers = hasWrittenIntegers
  }

  /// The keyword that names a schema.
  var identifierKeyword: String { draft == .draft4 ? "id" : "$id" }

  /// Whether keywords beside `$ref` are ignored.
  var referenceStandsAlone: Bool { draft <= .draft7 }

  /// This dialect, with only the vocabularies that a meta-schema declares in `$vocabulary`.
  func limited(to vocabulary: [String]) -> SchemaDialect {
    func has(_ name: String) -> Bool { vocabulary.contains { $0.hasSuffix("/vocab/\(name)") } }
    var dialect = self
    dialect.hasValidation = has("validation")
    dialect.hasUnevaluated = has("unevaluated") || (draft == .draft2019 && has("applicator"))
    dialect.assertsFormats = has("format-assertion")
    return dialect
  }
}
