import APISpec
import JSON
import OrderedCollections
import Schemas

/// Puts the argument that a path ends with into a generated answer, so that `/pets/7` shows the pet whose id is 7.
struct SharedIdentity {
  /// The name of the path's last parameter, without case and separators.
  private let name: String
  /// The name of a member of the collection before it, likewise (`pet` for `/pets/`).
  private let owner: String
  private let argument: JSONValue

  /// The identity that a request gives; nil when its path does not end with a parameter.
  init?(_ request: ExampleRequest, of operation: Operation) {
    let pieces = operation.path.pieces
    guard case .parameter(let name)? = pieces.last,
      let argument = request.arguments.first(where: { $0.location == .path && $0.name == name })
    else { return nil }
    self.name = Self.normalized(name)
    self.argument = argument.value
    var owner = ""
    if pieces.count > 1, case .literal(let text) = pieces[pieces.count - 2] {
      owner = Self.normalized(text.split(separator: "/").last.map(String.init) ?? "")
    }
    if owner.hasSuffix("ies") {
      owner = owner.dropLast(3) + "y"
    } else if owner.hasSuffix("s") {
      owner.removeLast()
    }
    self.owner = owner
  }

  /// The value with the argument as the member that it names, as far as the schema lets it; else the value itself.
  func applied(to value: JSONValue, _ schema: CompiledSchema) -> JSONValue {
    guard case .object(var members) = value, let member = members.keys.first(where: isNamed) else { return value }
    members[member] = argument
    return schema.validate(.object(members), formats: .assert, direction: .response).isEmpty ? .object(members) : value
  }

  /// Whether a member is what the parameter names: of the same name, or the `id` or the like of the resource.
  private func isNamed(_ key: String) -> Bool {
    let key = Self.normalized(key)
    return key == name || key == "id" && name.hasSuffix("id") || !owner.isEmpty && name == owner + key
  }

  private static func normalized(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
