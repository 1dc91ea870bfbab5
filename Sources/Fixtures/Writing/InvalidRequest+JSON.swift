import APISpec
import Examples
import JSON
import OrderedCollections
import SourceText

extension InvalidRequest.Problem {
  /// The problem as programs read it.
  ///
  /// - Parameter status: The status code to expect; nil leaves it out.
  func json(status: Int? = nil) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [:]
    members["status"] = status.map { .number(JSONNumber($0)) }
    switch place {
    case .body: members["in"] = "body"
    case .parameter(let name, let location):
      members["in"] = .string(location.rawValue)
      members["name"] = .string(name)
    }
    members["pointer"] = .string(pointer.description)
    members["keyword"] = .string(keyword)
    members["message"] = .string(message)
    return .object(members)
  }
}
