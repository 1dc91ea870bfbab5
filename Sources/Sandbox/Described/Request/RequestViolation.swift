import JSON
import OrderedCollections
import Schemas
import SourceText

/// A place where a request is not as described.
struct RequestViolation: Sendable, Hashable {
  /// The part of the request: `path`, `query`, `querystring`, `header`, `cookie` or `body`.
  var location: String
  /// The parameter; nil for the body.
  var name: String?
  /// Where in the value.
  var pointer: JSONPointer = .root
  /// The keyword that is broken; `syntax` for what cannot be read.
  var keyword: String
  /// What must be and what is.
  var message: String

  /// The place and the keyword, such as `query limit maximum`.
  var summary: String {
    [location, name, pointer.description, keyword].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The violation as it stands in a problem.
  var json: JSONValue {
    var members: OrderedDictionary<String, JSONValue> = ["location": .string(location)]
    if let name { members["name"] = .string(name) }
    members["pointer"] = .string(pointer.description)
    members["keyword"] = .string(keyword)
    members["message"] = .string(message)
    return .object(members)
  }
}
