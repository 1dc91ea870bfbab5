import APISpec
import OrderedCollections
import SourceText

/// The named types of an API, where they stand, and the schemas that are repeated where they are referred to.
struct TypeTable: Sendable {
  /// A schema that was read for a reference, with the number of schemas in it and how deep they nest.
  struct Inlined: Sendable {
    let schema: Schema
    let size: Int
    let depth: Int
  }

  /// The types that were read.
  var read: OrderedDictionary<String, NamedType> = [:]
  /// The names of types by the keys of the components.
  private(set) var components: OrderedDictionary<String, String> = [:]
  /// References to the components, by their keys: one for all that refer to the same.
  private(set) var references: [String: Schema] = [:]
  /// Types in the order in which they are read.
  private var queue: [(name: String, cursor: SourceCursor)] = []
  /// How many of them were read.
  private var done = 0
  /// Places whose schema is being read for a reference.
  var open: Set<Place> = []
  /// Schemas that were read for references, by place.
  private(set) var inlined: [Place: Inlined] = [:]
  /// How many schemas may still be repeated.
  private var budget = 20_000
  /// How often types were added, and schemas were repeated or kept for that.
  private(set) var changes = 0
  /// The names of types by place.
  private var names: [Place: String] = [:]
  /// The names of all types.
  private var taken = UniqueNames()

  /// The name of the type at a place, or nil.
  func name(of place: Place) -> String? { names[place] }

  /// Whether further schemas may be repeated.
  var hasBudget: Bool { budget > 0 }

  /// Adds a component under its own name.
  mutating func addComponent(_ key: String, name: String, at cursor: SourceCursor, content: SourceCursor) {
    let name = taken.add(name)
    components[key] = name
    references[key] = .named(name)
    names[Place(cursor)] = name
    if names[Place(content)] == nil { names[Place(content)] = name }
    queue.append((name, content))
    changes += 1
  }

  /// Adds a type that is no component, and gives its name.
  mutating func add(at cursor: SourceCursor) -> String {
    let name = taken.add(Self.suggestedName(cursor))
    names[Place(cursor)] = name
    queue.append((name, cursor))
    changes += 1
    return name
  }

  /// Takes the types that are still to be read; nil when there is none.
  mutating func next() -> [(name: String, cursor: SourceCursor)]? {
    guard done < queue.count else { return nil }
    defer { done = queue.count }
    return Array(queue[done...])
  }

  /// Keeps a schema that was read for a reference.
  mutating func keep(_ schema: Schema, at place: Place) {
    let (size, depth) = Self.measure(schema)
    inlined[place] = Inlined(schema: schema, size: size, depth: depth)
    budget -= size
    changes += 1
  }

  /// Notes that a schema is repeated.
  mutating func spend(_ size: Int) {
    budget -= size
    changes += 1
  }

  /// The schema behind a chain of bare references to types.
  func resolved(_ schema: Schema) -> Schema {
    resolvedName(schema).flatMap { read[$0]?.schema } ?? schema
  }

  /// The name of the type at the end of a chain of bare references; nil when there is no reference.
  func resolvedName(_ schema: Schema) -> String? {
    var last: String?
    var schema = schema
    for _ in 0..<32 {
      guard let name = schema.typeName, let type = read[name] else { break }
      last = name
      schema = type.schema
    }
    return last
  }

  /// Keys that say what stands below them, not what it is called.
  private static let structure: Set<String> = [
    "components", "schemas", "definitions", "$defs", "properties", "items", "paths", "responses", "content", "schema",
    "parameters", "requestBodies", "allOf", "anyOf", "oneOf", "additionalProperties",
  ]

  /// A name from the last words of the way to a schema, else from its file.
  private static func suggestedName(_ cursor: SourceCursor) -> String {
    let words = cursor.pointer.tokens.filter { !structure.contains($0) && Int($0) == nil }
    guard let last = words.last else {
      let file = cursor.file.name.split(separator: "/").last.map(String.init) ?? cursor.file.name
      return file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
    }
    let isNamed = cursor.pointer.tokens.dropLast().last.map { ["schemas", "definitions", "$defs"].contains($0) }
    return isNamed == true || words.count == 1 ? last : words.suffix(2).joined(separator: "-")
  }

  /// How many schemas there are in one, and how deep they nest.
  private static func measure(_ schema: Schema) -> (size: Int, depth: Int) {
    schema.subschemas.reduce((1, 1)) { sum, inner in
      let (size, depth) = measure(inner)
      return (sum.0 + size, max(sum.1, depth + 1))
    }
  }
}
