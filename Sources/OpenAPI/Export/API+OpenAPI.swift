public import APISpec
public import JSON
import SourceText

extension API {
  /// The API as an OpenAPI document.
  ///
  /// The document follows [OpenAPI 3.1.1](https://spec.openapis.org/oas/v3.1.1.html). Its members have a fixed order,
  /// so that equal models give equal documents. What OpenAPI 3.1 cannot say stands in the extensions of ExtensionKey.
  /// Credentials of the sandbox and generated examples are left out.
  ///
  /// - Parameter language: The language of its texts as a tag of BCP 47; nil for the source language. A text without a
  ///   translation stays in the source language.
  public func openAPI(language: String? = nil) -> JSONValue {
    Exporter(self, language: language).document(withoutGeneratedExamples)
  }

  /// The API as an OpenAPI document in indented JSON, in UTF-8, with a line break at its end.
  ///
  /// - Parameter language: The language of its texts as a tag of BCP 47; nil for the source language.
  public func openAPIJSON(language: String? = nil) -> [UInt8] {
    openAPI(language: language).utf8() + [UInt8(ascii: "\n")]
  }

  /// The API as an OpenAPI document in YAML, in UTF-8, with a line break at its end.
  ///
  /// - Parameter language: The language of its texts as a tag of BCP 47; nil for the source language.
  public func openAPIYAML(language: String? = nil) -> [UInt8] {
    openAPI(language: language).yaml()
  }

  /// The API as an OpenAPI document in both formats; the document is made once for them.
  ///
  /// - Parameter language: The language of its texts as a tag of BCP 47; nil for the source language.
  public func openAPIFiles(language: String? = nil) -> (json: [UInt8], yaml: [UInt8]) {
    let document = openAPI(language: language)
    var json = document.utf8()
    json.append(UInt8(ascii: "\n"))
    // YAML is the shorter one: it has fewer quotes and no brackets.
    return (json, document.yaml(capacity: json.count))
  }
}
