import JSON
import OrderedCollections
import SourceText

/// All documents known to a compiler, with the URIs and names of the schemas in them.
struct SchemaRegistry: Sendable {
  /// A document as it was given.
  private struct Document: Sendable {
    var uri: String
    var root: JSONValue
    /// The schemas in it, by place; apart from those of other documents, so that one more costs nothing.
    var schemas: [JSONPointer: PlacedSchema] = [:]
  }

  /// The resources, by number.
  private(set) var resources: [SchemaResource] = []
  private var documents: [Document] = []
  private var resourcesByURI: [String: Int] = [:]
  private let load: @Sendable (_ uri: String) -> JSONValue?

  /// A registry without documents, and the way to more of them.
  init(load: @escaping @Sendable (_ uri: String) -> JSONValue?) {
    self.load = load
  }

  /// The URI of the document that a place is in.
  func uri(of place: SchemaPlace) -> String { documents[place.document].uri }

  /// Takes a document in, and gives the place of its root; a URI that is known already is replaced.
  mutating func add(_ root: JSONValue, uri: String, dialect: SchemaDialect) -> SchemaPlace {
    let place = SchemaPlace(document: documents.count, pointer: .root)
    documents.append(Document(uri: uri, root: root))
    let base = URIReference(URIReference(uri).withoutFragment)
    let resource = addResource(base, root: place)
    index(root, at: place, resource: resource, dialect: dialect)
    if SchemaDialect(openAPIDocument: root) != nil, let types = root["components"]?["schemas"]?.object {
      for (name, schema) in types {
        let place = SchemaPlace(
          document: place.document, pointer: JSONPointer(tokens: ["components", "schemas", name]))
        index(schema, at: place, resource: resource, dialect: dialect)
      }
    }
    return place
  }

  /// The schema at a place, or nil when the place is in no document.
  ///
  /// A place that no keyword leads to, such as one under an unknown keyword, belongs to the nearest schema around it.
  mutating func schema(at place: SchemaPlace) -> PlacedSchema? {
    if let schema = documents[place.document].schemas[place.pointer] { return schema }
    guard let value = documents[place.document].root.value(at: place.pointer) else { return nil }
    var around = place
    while !around.pointer.tokens.isEmpty {
      around.pointer.tokens.removeLast()
      guard let schema = documents[place.document].schemas[around.pointer] else { continue }
      index(value, at: place, resource: schema.resource, dialect: schema.dialect)
      return documents[place.document].schemas[place.pointer]
    }
    return nil
  }

  /// The place that a reference leads to, and whether a dynamic anchor is there by that name.
  ///
  /// Nil when nothing is there.
  mutating func target(
    of reference: String, from resource: Int, dialect: SchemaDialect
  ) -> (place: SchemaPlace, dynamicName: String?)? {
    let uri = URIReference(reference).resolved(against: resources[resource].uri)
    guard let target = self.resource(uri.withoutFragment, dialect: dialect) else { return nil }
    let fragment = uri.decodedFragment
    var place = resources[target].root
    if fragment.isEmpty { return (place, resources[target].dynamicAnchors[""] == nil ? nil : "") }
    if fragment.hasPrefix("/") {
      guard let pointer = JSONPointer(fragment) else { return nil }
      place.pointer.tokens += pointer.tokens
      return (place, nil)
    }
    guard let anchored = resources[target].anchors[fragment] else { return nil }
    return (anchored, resources[target].dynamicAnchors[fragment] == nil ? nil : fragment)
  }

  /// The number of the resource with a URI; built-in and loaded documents are taken in when first asked for.
  private mutating func resource(_ uri: String, dialect: SchemaDialect) -> Int? {
    if let known = resourcesByURI[uri] { return known }
    guard let root = MetaSchemas.document(uri) ?? load(uri) else { return nil }
    _ = add(root, uri: uri, dialect: SchemaDialect(openAPIDocument: root) ?? dialect)
    return resourcesByURI[uri]
  }

  private mutating func addResource(_ uri: URIReference, root: SchemaPlace) -> Int {
    resources.append(SchemaResource(uri: uri, root: root))
    resourcesByURI[uri.withoutFragment] = resources.count - 1
    return resources.count - 1
  }

  /// Walks a schema and all schemas that keywords lead to, without recursion, and notes identifiers and anchors.
  private mutating func index(
    _ value: JSONValue, at place: SchemaPlace, resource: Int, dialect: SchemaDialect
  ) {
    var waiting = [(value: value, place: place, resource: resource, dialect: dialect)]
    while var next = waiting.popLast() {
      guard case .object(let members) = next.value else {
        documents[next.place.document].schemas[next.place.pointer] = PlacedSchema(
          value: next.value, resource: next.resource, dialect: next.dialect)
        continue
      }
      if let uri = members["$schema"]?.string {
        next.dialect = self.dialect(metaSchema: uri, from: next.dialect)
      }
      identify(members, at: next.place, resource: &next.resource, dialect: next.dialect)
      documents[next.place.document].schemas[next.place.pointer] = PlacedSchema(
        value: next.value, resource: next.resource, dialect: next.dialect)
      for (keyword, member) in members {
        let way = next.place.pointer.appending(keyword)
        func wait(_ value: JSONValue, _ pointer: JSONPointer) {
          let place = SchemaPlace(document: next.place.document, pointer: pointer)
          waiting.append((value, place, next.resource, next.dialect))
        }
        switch SubschemaKeyword.shape[keyword] {
        case .one?: wait(member, way)
        case .list?: for (index, element) in (member.array ?? []).enumerated() { wait(element, way.appending(index)) }
        case .map?:
          for (name, element) in member.object ?? [:] where element.array == nil { wait(element, way.appending(name)) }
        case .oneOrList?:
          guard let elements = member.array else {
            wait(member, way)
            continue
          }
          for (index, element) in elements.enumerated() { wait(element, way.appending(index)) }
        case nil: break
        }
      }
    }
  }

  /// Notes what a schema is called.
  private mutating func identify(
    _ members: OrderedDictionary<String, JSONValue>, at place: SchemaPlace, resource: inout Int, dialect: SchemaDialect
  ) {
    if let id = members[dialect.identifierKeyword]?.string,
      !(dialect.referenceStandsAlone && members["$ref"] != nil)
    {
      let uri = URIReference(id).resolved(against: resources[resource].uri)
      if uri.withoutFragment != resources[resource].uri.withoutFragment {
        let outer = resource
        resource = addResource(URIReference(uri.withoutFragment), root: place)
        // A document's own name comes before the one it was fetched by.
        if resources[outer].root == place { resourcesByURI[resources[outer].uri.withoutFragment] = resource }
      }
      let fragment = uri.decodedFragment
      if !fragment.isEmpty, !fragment.hasPrefix("/") { resources[resource].anchors[fragment] = place }
    }
    guard dialect.draft >= .draft2019 else { return }
    if let name = members["$anchor"]?.string { resources[resource].anchors[name] = place }
    if dialect.draft == .draft2019, members["$recursiveAnchor"]?.bool == true {
      resources[resource].dynamicAnchors[""] = resources[resource].root
    }
    if dialect.draft >= .draft2020, let name = members["$dynamicAnchor"]?.string {
      resources[resource].anchors[name] = place
      resources[resource].dynamicAnchors[name] = place
    }
  }

  /// The dialect that `$schema` names: one of the drafts, or a meta-schema of somebody's own with its vocabularies.
  private func dialect(metaSchema uri: String, from current: SchemaDialect) -> SchemaDialect {
    if let known = SchemaDialect(uri: uri) {
      return known == .draft4 && current.nullableKeyword != nil ? current : known
    }
    guard let root = load(URIReference(uri).withoutFragment) else { return current }
    let base = root["$schema"]?.string.flatMap(SchemaDialect.init(uri:)) ?? current
    guard let vocabulary = root["$vocabulary"]?.object else { return base }
    return base.limited(to: Array(vocabulary.keys))
  }
}
