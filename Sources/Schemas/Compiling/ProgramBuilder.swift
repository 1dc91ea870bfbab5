import JSON
import OrderedCollections
import SourceText

/// Turns placed schemas into a program: every schema that can be reached becomes one node, once.
struct ProgramBuilder {
  /// The documents.
  var registry: SchemaRegistry
  /// What was made so far.
  var tables = SchemaProgram.Tables()
  /// Why schemas could not be compiled, by their nodes; these say nothing.
  private(set) var problems: OrderedDictionary<Int, SchemaProblem> = [:]
  /// Nodes by document, then by place.
  private var nodes: [[JSONPointer: Int]] = []
  private var waiting: [(place: SchemaPlace, node: Int)] = []
  private var resourcesWithAnchors: Set<Int> = []
  private var patterns: [String: Int] = [:]

  /// A builder over documents.
  init(registry: SchemaRegistry) {
    self.registry = registry
  }

  /// Compiles the schema at a place, and all that it refers to, unless that is done already; gives its node.
  ///
  /// Throws when nothing is at the place; schemas that cannot be compiled are noted.
  mutating func add(_ place: SchemaPlace) throws(SchemaProblem) -> Int {
    let root = try node(at: place)
    while let next = waiting.popLast() {
      do throws(SchemaProblem) {
        try compile(next.place, into: next.node)
      } catch {
        problems[next.node] = error
      }
    }
    return root
  }

  /// The node of a place; it is compiled later, so that cycles end.
  mutating func node(at place: SchemaPlace) throws(SchemaProblem) -> Int {
    while nodes.count <= place.document { nodes.append([:]) }
    if let known = nodes[place.document][place.pointer] { return known }
    guard let schema = registry.schema(at: place) else {
      throw problem("a reference leads to '\(place.pointer)', where nothing is", at: place)
    }
    let number = tables.nodes.count
    nodes[place.document][place.pointer] = number
    tables.nodes.append(SchemaProgram.Node(resource: schema.resource))
    tables.annotations.append(nil)
    tables.places.append(.document(uri: registry.uri(of: place), pointer: place.pointer))
    waiting.append((place, number))
    if resourcesWithAnchors.insert(schema.resource).inserted {
      for (name, anchored) in registry.resources[schema.resource].dynamicAnchors {
        tables.dynamicAnchors[name, default: [:]][schema.resource] = try node(at: anchored)
      }
    }
    return number
  }

  /// The place in the program of a pattern.
  mutating func pattern(_ text: String, at place: SchemaPlace, keyword: String) throws(SchemaProblem) -> Int {
    if let known = patterns[text] { return known }
    guard let pattern = Pattern(text) else {
      throw problem("'\(text)' must be a regular expression", at: place, keyword: keyword)
    }
    tables.patterns.append(pattern)
    patterns[text] = tables.patterns.count - 1
    return tables.patterns.count - 1
  }

  /// A problem with the schema at a place, or with one of its keywords.
  func problem(_ message: String, at place: SchemaPlace, keyword: String? = nil) -> SchemaProblem {
    SchemaProblem(
      uri: registry.uri(of: place), pointer: keyword.map { place.pointer.appending($0) } ?? place.pointer,
      message: message)
  }

  private mutating func compile(_ place: SchemaPlace, into node: Int) throws(SchemaProblem) {
    guard let schema = registry.schema(at: place) else { return }
    var compiler = NodeCompiler(place: place, schema: schema)
    switch schema.value {
    case .bool(let allows): if !allows { compiler.instructions.append(.never) }
    case .object(let members):
      try compiler.compile(members, with: &self)
      tables.annotations[node] = SchemaAnnotations(members)
    default: throw problem("a schema must be an object or a boolean, not \(schema.value.kind)", at: place)
    }
    tables.nodes[node].start = tables.instructions.count
    tables.instructions += compiler.instructions
    tables.nodes[node].end = tables.instructions.count
    tables.nodes[node].tracksEvaluation = compiler.tracksEvaluation
  }
}

extension Array {
  /// Adds an element and gives its place.
  mutating func place(of element: Element) -> Int {
    append(element)
    return count - 1
  }
}
