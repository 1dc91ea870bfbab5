import APISpec
import JSON
import OrderedCollections
import Schemas

/// Puts the arguments of a path into a generated answer, so that `/pets/7` shows the pet whose id is 7.
struct SharedIdentity {
  private let arguments: [(identity: PathIdentity, value: JSONValue)]

  /// The identity that a request gives.
  init(_ request: ExampleRequest, of operation: Operation) {
    arguments = PathIdentity.all(of: operation.path).compactMap { identity in
      request.arguments.first { $0.location == .path && $0.name == identity.parameter }.map { (identity, $0.value) }
    }
  }

  /// The value with each argument as the member that it names, as far as the schema lets it.
  func applied(to value: JSONValue, _ schema: CompiledSchema) -> JSONValue {
    arguments.reduce(value) { value, argument in
      guard let place = argument.identity.place(in: value) else { return value }
      let changed = value.setting(place.path, to: argument.value)
      return schema.validate(changed, formats: .assert, direction: .response).isEmpty ? changed : value
    }
  }
}
