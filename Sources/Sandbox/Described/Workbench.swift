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
      // Where not all of an object fits, what it says is put into the one that is there.
      let merged = members[name]?.object.map { MergePatch.applied(other, to: .object($0)) }
      for candidate in [other] + (merged.map { [$0] } ?? []) {
        var changed = members
        changed[name] = candidate
        guard fits(.object(changed), schema) else { continue }
        members = changed
        break
      }
    }
    return .object(members)
  }

  /// A resource in the shape of another schema, which may show less of it, and more besides.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - own: Its schema.
  ///   - schema: The other schema.
  ///   - pattern: What would be shown of another resource; nil when nothing is known.
  mutating func shown(_ resource: JSONValue, of own: Schema, as schema: Schema, pattern: JSONValue?) -> JSONValue {
    let described = lookup.memberNames(of: schema)
    guard let members = resource.object, schema != own, !described.isEmpty else { return resource }
    let known = lookup.memberNames(of: own)
    let summary = members.filter { described.contains($0.key) }
    let pattern = pattern?.object ?? [:]
    let more = pattern.filter { !known.contains($0.key) }
    let whole = JSONValue.object(summary.merging(more) { own, _ in own })
    return fits(whole, schema) ? whole : overlaid(.object(pattern), with: summary, schema)
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
