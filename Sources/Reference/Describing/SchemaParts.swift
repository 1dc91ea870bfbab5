import APISpec
import OrderedCollections

/// The named types of an API, by name.
typealias NamedTypes = OrderedDictionary<String, NamedType>

/// The schemas that hold for one value together: a schema itself, and the parts that it is put together from (`allOf`).
struct SchemaParts: Sendable {
  /// The schemas, the outermost first.
  private(set) var all: [Schema] = []
  /// The named types among them, in order.
  private(set) var names: OrderedSet<String> = []

  /// The parts of a schema.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - types: The named types.
  ///   - throughNames: Whether what a name means is a part as well.
  init(_ schema: Schema, in types: NamedTypes, throughNames: Bool) {
    add(schema, types, throughNames)
  }

  private mutating func add(_ schema: Schema, _ types: NamedTypes, _ throughNames: Bool) {
    all.append(schema)
    if let name = schema.typeName, types[name] != nil, names.append(name).inserted, throughNames {
      add(types[name]?.schema ?? .anything, types, throughNames)
    }
    for part in schema.keywords.applicator.allOf { add(part, types, throughNames) }
  }

  /// The properties of all parts, by name; one that several parts describe is all of that.
  var properties: OrderedDictionary<String, Schema> {
    var properties: OrderedDictionary<String, Schema> = [:]
    for part in all {
      let own = part.keywords.applicator.properties
      // Nearly always a single part has all of them.
      if properties.isEmpty {
        properties = own
      } else if !own.isEmpty {
        properties.merge(own) { first, second in
          first == second ? first : Schema.anything.with { $0.applicator.allOf = [first, second] }
        }
      }
    }
    return properties
  }

  /// The properties that any of the parts requires.
  var required: OrderedSet<String> {
    var required: OrderedSet<String> = []
    for part in all { required.formUnion(part.keywords.validation.required) }
    return required
  }
}
