import APISpec
import JSON
import OrderedCollections
import Site

/// Writes bodies as files of their own.
enum BodyFile {
  /// A body as a file, with what follows the example's name; nil when there is none.
  ///
  /// JSON ends with a line break, as files do; everything else is the body to the byte.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - text: The body as the message has it.
  ///   - name: Whose body it is (`request`).
  static func file(_ body: ExampleBody?, text: String?, name: String) -> (suffix: String, file: SiteFile)? {
    guard let body, let text else { return nil }
    if body.mediaType.contains("json"), text == body.value.text() { return ("\(name).json", json(body.value)) }
    return ("\(name).\(fileExtension(of: body.mediaType))", SiteFile(text, mediaType: body.mediaType))
  }

  /// A value as a JSON file.
  static func json(_ value: JSONValue) -> SiteFile {
    SiteFile(value.text() + "\n", mediaType: "application/json")
  }

  /// The usual extension of a media type.
  private static func fileExtension(of mediaType: String) -> String {
    let type = String(mediaType.prefix { $0 != ";" }).lowercased().filter { $0 != " " }
    switch type {
    case "application/x-www-form-urlencoded": return "form"
    case "application/x-ndjson", "application/jsonl", "application/x-jsonlines": return "jsonl"
    case "text/html": return "html"
    case "text/csv": return "csv"
    case "application/yaml", "text/yaml", "application/x-yaml": return "yaml"
    case _ where type.hasSuffix("xml"): return "xml"
    case _ where type.hasPrefix("multipart/"): return "multipart"
    case _ where type.hasPrefix("text/"): return "txt"
    default: return "bin"
    }
  }
}
