import APISpec
import JSON
import OrderedCollections
import SourceText

/// Turns schemas of the model into a program: every schema that can be reached becomes one node, once.
///
/// The instructions are those that ``ProgramBuilder`` makes of the same schemas as documents, without the documents:
/// a named type is found by its name. Where schemas name each other in other ways, documents are needed.
struct ModelProgramBuilder {
  /// The named types.
  let types: OrderedDictionary<String, NamedType>
  /// What was made so far.
  var tables = SchemaProgram.Tables()
  /// Why schemas could not be compiled, by their nodes; these say nothing.
  private(set) var problems: OrderedDictionary<Int, SchemaProblem> = [:]
  /// Whether a schema was met that refers to others by URI or dynamically, or is of a dialect of its own.
  private(set) var needsDocuments = false
  /// The nodes of the alternatives of schemas, by the identities of their keywords.
  private(set) var alternatives: [ObjectIdentifier: Int] = [:]
  private var typeNodes: [String: Int] = [:]
  private var waiting: [(schema: Schema, node: Int)] = []
  private var patterns: [String: Int] = [:]

  /// A builder that knows the named types of an API.
  init(types: OrderedDictionary<String, NamedType>) {
    self.types = types
  }

  /// Compiles a schema and all that it refers to; gives its node.
  mutating func add(_ schema: Schema) -> Int {
    let root = node(schema, at: .document(uri: "", pointer: .root))
    compileWaiting()
    return root
  }

  /// Compiles a named type and all that it refers to, unless that is done already; nil when there is none.
  mutating func add(type name: String) -> Int? {
    let root = node(ofType: name)
    compileWaiting()
    return root
  }

  /// The node of a named type, which is compiled later, so that cycles end; nil when there is none.
  mutating func node(ofType name: String) -> Int? {
    if let known = typeNodes[name] { return known }
    guard let type = types[name] else { return nil }
    let place = NodePlace.document(uri: Schema.typesURI, pointer: JSONPointer(tokens: ["$defs", name]))
    let number = node(type.schema, at: place)
    typeNodes[name] = number
    return number
  }

  /// The node of a schema under a keyword of a node.
  mutating func node(_ schema: Schema, below parent: Int, _ keyword: String, _ key: String? = nil) -> Int {
    node(schema, at: .below(parent, keyword: keyword, key: key))
  }

  /// The nodes of a list of schemas under a keyword; what the list tells apart can be asked for later.
  mutating func nodes(
    _ schemas: [Schema], below parent: Int, _ keyword: String, areAlternatives: Bool = false
  ) -> [Int] {
    schemas.enumerated().map { index, schema in
      let number = node(schema, below: parent, keyword, String(index))
      if areAlternatives, case .keywords(let keywords) = schema { alternatives[keywords.identity] = number }
      return number
    }
  }

  /// The nodes of named schemas under a keyword.
  mutating func nodes(
    _ schemas: OrderedDictionary<String, Schema>, below parent: Int, _ keyword: String
  ) -> [(name: String, node: Int)] {
    schemas.map { ($0.key, node($0.value, below: parent, keyword, $0.key)) }
  }

  /// The place in the program of a pattern.
  mutating func pattern(_ text: String, of node: Int, keyword: String) throws(SchemaProblem) -> Int {
    if let known = patterns[text] { return known }
    guard let pattern = Pattern(text) else {
      throw problem("'\(text)' must be a regular expression", at: node, keyword: keyword)
    }
    patterns[text] = tables.patterns.count
    return tables.patterns.place(of: pattern)
  }

  /// A problem with a keyword of a node.
  func problem(_ message: String, at node: Int, keyword: String) -> SchemaProblem {
    let place = tables.place(of: node)
    return SchemaProblem(uri: place.uri, pointer: place.pointer.appending(keyword), message: message)
  }

  private mutating func node(_ schema: Schema, at place: NodePlace) -> Int {
    let number = tables.nodes.count
    tables.nodes.append(SchemaProgram.Node())
    tables.annotations.append(nil)
    tables.places.append(place)
    waiting.append((schema, number))
    return number
  }

  private mutating func compileWaiting() {
    while let (schema, node) = waiting.popLast() {
      do throws(SchemaProblem) {
        try compile(schema, into: node)
      } catch {
        problems[node] = error
      }
    }
  }

  private mutating func compile(_ schema: Schema, into node: Int) throws(SchemaProblem) {
    var compiler = KeywordCompiler(node: node)
    switch schema {
    case .boolean(let allows): if !allows { compiler.instructions.append(.never) }
    case .keywords(let keywords):
      if keywords.core.needsDocument { needsDocuments = true }
      try compiler.compile(keywords, with: &self)
      tables.annotations[node] = SchemaAnnotations(keywords)
    }
    tables.nodes[node].start = tables.instructions.count
    tables.instructions += compiler.instructions
    tables.nodes[node].end = tables.instructions.count
    tables.nodes[node].tracksEvaluation = compiler.tracksEvaluation
  }
}

extension Schema.Core {
  /// Whether the schema means something else in a document than by itself.
  fileprivate var needsDocument: Bool {
    if case .uri? = reference { return true }
    return dynamicReference != nil || dialect != nil
  }
}
