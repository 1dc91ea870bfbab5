import JSON
import SourceText

/// The meta-schemas of JSON Schema, built in so that none has to be fetched.
enum MetaSchemas {
  /// The meta-schema with a URI, or nil when it is none of them.
  static func document(_ uri: String) -> JSONValue? {
    var name = uri[...]
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name = name.dropFirst(scheme.count) }
    guard name.startIndex != uri.startIndex, let text = texts[String(name)] else { return nil }
    return JSONValue(parsing: text.utf8)
  }

  private static let texts: [String: String] = [
    "json-schema.org/draft-04/schema": draft4,
    "json-schema.org/draft-06/schema": draft6,
    "json-schema.org/draft-07/schema": draft7,
    "json-schema.org/draft/2019-09/schema": draft2019,
    "json-schema.org/draft/2019-09/meta/core": draft2019Core,
    "json-schema.org/draft/2019-09/meta/applicator": draft2019Applicator,
    "json-schema.org/draft/2019-09/meta/validation": draft2019Validation,
    "json-schema.org/draft/2019-09/meta/meta-data": draft2019MetaData,
    "json-schema.org/draft/2019-09/meta/format": draft2019Format,
    "json-schema.org/draft/2019-09/meta/content": draft2019Content,
    "json-schema.org/draft/2020-12/schema": draft2020,
    "json-schema.org/draft/2020-12/meta/core": draft2020Core,
    "json-schema.org/draft/2020-12/meta/applicator": draft2020Applicator,
    "json-schema.org/draft/2020-12/meta/unevaluated": draft2020Unevaluated,
    "json-schema.org/draft/2020-12/meta/validation": draft2020Validation,
    "json-schema.org/draft/2020-12/meta/meta-data": draft2020MetaData,
    "json-schema.org/draft/2020-12/meta/format-annotation": draft2020FormatAnnotation,
    "json-schema.org/draft/2020-12/meta/format-assertion": draft2020FormatAssertion,
    "json-schema.org/draft/2020-12/meta/content": draft2020Content,
  ]
}
