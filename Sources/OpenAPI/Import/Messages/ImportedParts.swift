import APISpec
import JSON
import OrderedCollections
import SourceText

/// An example value with what is said about it.
struct NamedValue {
  /// The name.
  let name: String
  /// The value; nil when it is elsewhere.
  let value: JSONValue?
  /// What is said about it; nil when nothing is.
  var note: ExampleNote?
  /// Where it stands; nil when it was made.
  var cursor: SourceCursor?

  /// A value that was made; nil for one that is elsewhere.
  init(name: String, value: JSONValue?) {
    self.name = name
    self.value = value
  }

  /// The value that stands at a place.
  init(name: String, at cursor: SourceCursor) {
    self.name = name
    self.cursor = cursor
    value = JSONValue(cursor.node)
  }
}

/// A parameter as it was read, with its examples.
struct ImportedParameter {
  /// The parameter, without examples.
  var parameter: Parameter
  /// Its examples, in order.
  var examples: [NamedValue] = []
  /// Where it was read.
  let cursor: SourceCursor
  /// Whether it is a body or a part of a form (OpenAPI 2.0), and no parameter of the model.
  var isBody = false
}

/// Examples by media type.
typealias ExamplesByMediaType = OrderedDictionary<String, [NamedValue]>

/// A request body as it was read, with its examples.
struct ImportedBody {
  /// The body, without examples.
  var body: RequestBody
  /// Its examples.
  var examples: ExamplesByMediaType = [:]
  /// Where the schemas of media types stand.
  var schemas: [String: SourceCursor] = [:]
}

/// A response as it was read, with its examples.
struct ImportedResponse {
  /// The response, without examples.
  var response: Response
  /// Its examples.
  var examples: ExamplesByMediaType = [:]
  /// Where the schemas of media types stand.
  var schemas: [String: SourceCursor] = [:]
}
