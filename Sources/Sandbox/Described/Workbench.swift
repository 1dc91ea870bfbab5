import APISpec
import JSON
import OrderedCollections
import Schemas

/// What a session needs for every answer: compiled schemas, generators of values, and the resources that it keeps.
struct Workbench: Sendable {
  /// Another seed gives other values.
  let seed: UInt64
  /// Finds what schemas say about members.
  let lookup: SchemaLookup
  /// Which paths hold resources.
  let resources: ResourcePaths
  /// The resources of the session; nil when it keeps none.
  var store: ResourceStore?
  private let schemas: SchemaLibrary

  /// The tools for an API.
  init(_ api: API, options: SandboxOptions, schemas: SchemaLibrary) {
    seed = options.seed
    resources = ResourcePaths(api)
    store = options.isStateful ? ResourceStore() : nil
    lookup = SchemaLookup(types: api.types)
    self.schemas = schemas
  }

  /// What is wrong with a value of a request, formats included; nothing when the schema itself is of no use.
  func violations(of value: JSONValue, _ schema: Schema) -> [SchemaViolation] {
    (try? schemas.compiled(schema))?.validate(value, formats: .assert, direction: .request) ?? []
  }

  /// Whether a value may be answered; true when the schema itself is of no use.
  func fits(_ value: JSONValue, _ schema: Schema?) -> Bool {
    guard let schema, let compiled = try? schemas.compiled(schema) else { return true }
    return compiled.isValid(value, direction: .response)
  }

  /// An object with members of another in it, as far as it fits a schema.
  mutating func overlaid(
    _ value: JSONValue, with others: OrderedDictionary<String, JSONValue>, _ schema: Schema?
  ) -> JSONValue {
    guard var members = value.object else { return value }
    for (name, other) in others where members[name] != other {
      var changed = members
      changed[name] = other
      if fits(.object(changed), schema) { members = changed }
    }
    return .object(members)
  }

  /// A value that fits a schema, always the same for the same entity.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - entity: What the value belongs to, such as a path with its arguments.
  ///   - direction: Which way the value goes.
  ///   - name: What the value is for, such as the name of a header field.
  /// - Returns: The value; nil when the schema has none, or means nothing.
  func value(
    of schema: Schema, entity: String, direction: SchemaDirection = .response, name: String = ""
  ) -> JSONValue? {
    try? schemas.generator(seed: Self.seed(seed, entity)).example(of: schema, direction: direction, name: name)
  }

  /// A seed that depends on a text.
  ///
  /// [FNV-1a](https://www.rfc-editor.org/rfc/rfc9923), which unlike `Hasher` is the same in every process.
  private static func seed(_ seed: UInt64, _ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
