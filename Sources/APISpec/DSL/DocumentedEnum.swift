public import JSON
import OrderedCollections

/// A Swift enumeration of strings whose values are documented.
///
/// [`enum`](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2).
public protocol DocumentedEnum: SchemaValue, RawRepresentable, CaseIterable where RawValue == String {
  /// What the value means; nil when its name says it all.
  var meaning: LocalizedText? { get }
}

extension DocumentedEnum {
  /// A string, one of the cases.
  public static var schema: Schema {
    Schema.type(.string).with { keywords in
      keywords.validation.allowedValues = allCases.map { .string($0.rawValue) }
      for value in allCases {
        keywords.publishing.valueDescriptions[value.rawValue] = value.meaning
      }
    }
  }

  /// The name of the case.
  public var json: JSONValue? { .string(rawValue) }

  /// A case from its name.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let text = json?.string, let value = Self(rawValue: text) else {
      throw .expected("one of " + Self.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "), got: json)
    }
    self = value
  }
}
