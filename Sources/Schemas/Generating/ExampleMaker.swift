import JSON
import SourceText

/// Makes examples of one compiled schema.
struct ExampleMaker {
  /// Optional members are shown down to these depths, one after the other until an example is small enough.
  private static let optionalDepths = [4, 3, 2, 1]

  /// An example has at most so many values.
  static let sizeLimit = 2000

  /// The schema.
  let schema: CompiledSchema
  /// The heights of the schemas in it.
  let heights: SchemaHeights
  /// What all choices depend on.
  let seed: UInt64
  /// Which way the values go.
  let direction: SchemaDirection

  /// A maker of examples of a schema.
  init(_ schema: CompiledSchema, seed: UInt64, direction: SchemaDirection) {
    self.schema = schema
    heights = schema.program.heights
    self.seed = seed
    self.direction = direction
  }

  /// A value that fits; throws when none was found.
  func example(
    _ form: ExampleForm, name: String, forced: [Int: Int] = [:], sizeLimit: Int = sizeLimit
  ) throws(SchemaProblem) -> JSONValue {
    var deepest: [Int]?
    var isExhausted = false
    for depth in form == .full ? Self.optionalDepths + [0] : [0] {
      var search = ExampleSearch(self, optionalDepth: depth, forced: forced)
      if let value = search.value([Demand(node: schema.root)], at: spot(name)), fits(value) {
        if depth == 0 || value.size <= sizeLimit { return value }
        continue
      }
      if deepest == nil { deepest = search.trouble }
      isExhausted = search.isExhausted
    }
    throw problem(at: deepest?.first ?? schema.root, isExhausted: isExhausted)
  }

  /// The place of the whole value.
  func spot(_ name: String) -> Spot { Spot(dice: Dice(seed: seed), name: name, isFull: true) }

  /// Whether a value fits the schema.
  func fits(_ value: JSONValue) -> Bool { schema.isValid(value, formats: .assert, direction: direction) }

  private func problem(at node: Int, isExhausted: Bool) -> SchemaProblem {
    var node = node
    // A schema that only refers to another is not to blame.
    for _ in 0..<16 where schema.program.nodes[node].end == schema.program.nodes[node].start + 1 {
      node = schema.program.reference(of: node) ?? node
    }
    let place = schema.program.place(of: node)
    return SchemaProblem(
      uri: place.uri, pointer: place.pointer,
      message: isExhausted
        ? "no value that fits this schema was found within reasonable time" : "no value that fits this schema was found"
    )
  }
}
