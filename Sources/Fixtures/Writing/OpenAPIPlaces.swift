import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText

/// Where examples stand in the spec as it is exported.
struct OpenAPIPlaces {
  private var pointers: [String: JSONPointer] = [:]

  /// The places in an API's document; they are looked up in it, so that each leads to the example.
  init(of api: API) {
    guard let paths = api.openAPI()["paths"] else { return }
    collect(paths, at: JSONPointer(tokens: ["paths"]), depth: 0)
  }

  /// The place of a documented exchange; nil for an invalid request, which is not in the spec.
  func place(of fixture: Fixture) -> Fixture.Place? {
    guard fixture.problem == nil, let pointer = pointers[Self.key(fixture.operation, fixture.example)] else {
      return nil
    }
    return Fixture.Place(file: nil, address: .pointer(pointer.description))
  }

  /// Operations stand below their path and method, those of further methods one or two levels deeper.
  private mutating func collect(_ value: JSONValue, at pointer: JSONPointer, depth: Int) {
    if let operation = value["operationId"]?.string, let examples = value["x-lectern-examples"]?.array {
      for (index, example) in examples.enumerated() {
        guard let id = example["id"]?.string else { continue }
        let key = Self.key(operation, id)
        if pointers[key] == nil { pointers[key] = pointer.appending("x-lectern-examples").appending(index) }
      }
    } else if depth < 4 {
      for (name, member) in value.object ?? [:] { collect(member, at: pointer.appending(name), depth: depth + 1) }
      for (index, element) in (value.array ?? []).enumerated() {
        collect(element, at: pointer.appending(index), depth: depth + 1)
      }
    }
  }

  private static func key(_ operation: String, _ example: String) -> String { "\(operation)\n\(example)" }
}
