import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Schemas

/// A collection of resources at a path: what is in it at the start, and how new ones are called.
///
/// Resources are kept without the envelope that answers may have around them.
struct ResourceCollection {
  /// The kind of its resources.
  let kind: ResourceKind
  /// The path, percent-encoded as received.
  let path: String
  /// The identifier in the path of the request, decoded; nil when the path is that of the collection.
  let id: String?
  /// Whether its items are generated although there are examples.
  var isDynamic = false

  /// The route of the request at hand, for the arguments before the collection.
  private let route: Route
  private let api: API

  /// How many resources a collection has at the start, besides those that examples name.
  private static let seeds = 3

  /// The collection that a request is about.
  init(of kind: ResourceKind, _ request: SandboxRequest, _ route: Route, _ api: API) {
    self.kind = kind
    self.route = route
    self.api = api
    let segments = request.path.split(separator: "/")
    path = "/" + segments.prefix(kind.depth).joined(separator: "/")
    let rest = segments.dropFirst(kind.depth).first
    id = rest.flatMap { route.arguments[kind.identity.parameter] == nil ? nil : PercentEncoding.decode($0) }
  }

  /// Puts resources into the collection unless that has been done.
  ///
  /// - Returns: Whether the collection can be kept: its items must say which they are.
  func seed(_ bench: inout Workbench) -> Bool {
    guard bench.store?[path] == nil else { return true }
    guard bench.store?.hasRoom == true, let resources = start(&bench) else { return false }
    bench.store?[path] = resources
    return true
  }

  /// What is in the collection at the start: the resources that examples read or list, and a few others.
  ///
  /// - Returns: The resources by their identifiers; nil when they do not say which they are.
  func start(_ bench: inout Workbench) -> OrderedDictionary<String, JSONValue>? {
    var resources: OrderedDictionary<String, JSONValue> = [:]
    let documented = kind.read.examples.filter { $0.response.status / 100 == 2 }.flatMap(\.request.arguments)
      .filter { $0.name == kind.identity.parameter && $0.location == .path }.map { $0.value.words }
    var generated: OrderedSet<String> = []
    // Made-up names may come twice.
    for number in 1...(4 * Self.seeds) where generated.count < Self.seeds {
      if let id = id(number, &bench) { generated.append(id) }
    }
    let listed = kind.list.map { ListedItems(of: $0, beside: route(to: "0"), in: api) }
    for id in documented + (listed?.items.keys.elements ?? []) + generated where resources[id] == nil {
      let resource = initial(id, &bench)
      guard kind.identity.place(in: resource) != nil else { return nil }
      resources[id] = resource
    }
    return resources
  }

  /// An identifier for a new resource: that of the body, else one that no other resource has; nil when none is found.
  func newID(_ body: JSONValue, _ bench: inout Workbench) -> String? {
    if let id = sentID(body, bench.lookup) { return id }
    let taken = bench.store?[path] ?? [:]
    let start = (taken.keys.compactMap { Int($0) }.filter { $0 < .max - ResourceStore.limit }.max() ?? 0) + 1
    for number in start..<(start + 100) {
      if let id = id(number, &bench), taken[id] == nil { return id }
    }
    return nil
  }

  /// The identifier that a body brings; nil when it brings none, or only the server gives them.
  func sentID(_ body: JSONValue, _ lookup: SchemaLookup) -> String? {
    let described = kind.identity.place(in: schema(lookup), lookup) ?? kind.identity.place(in: body)
    guard let place = described?.path, let id = body[place], id != .null, isSent(place, lookup) else { return nil }
    return id.words
  }

  /// Whether a resource was made or changed by a request.
  ///
  /// Those of the start may be created, so that an example that creates one works although another reads it.
  func isTaken(_ id: String, _ bench: inout Workbench) -> Bool {
    guard let resource = bench.store?[path]?[id] else { return false }
    return resource != initial(id, &bench)
  }

  /// What is read at the start, or would be without state.
  func initial(_ id: String, _ bench: inout Workbench) -> JSONValue {
    let query = isDynamic ? "__dynamic=true" : nil
    let request = SandboxRequest(method: .get, path: location(of: id), query: query)
    let route = route(to: id)
    var decision = Decision(api: api, request: request, route: route, preferences: Preferences(request))
    let document = decision.successValue(RequestReading(request, route, &bench), &bench) ?? .object([:])
    return kind.identity.place(in: document).flatMap { document[$0.envelope] } ?? document
  }

  /// The path of an item.
  func location(of id: String) -> String { "\(path)/\(PercentEncoding.encode(id))\(kind.tail)" }

  /// The route to an item.
  func route(to id: String) -> Route {
    var arguments = route.arguments
    arguments[kind.identity.parameter] = PercentEncoding.encode(id)
    return Route(operation: kind.read, arguments: arguments)
  }

  /// The schema of a resource.
  func schema(_ lookup: SchemaLookup) -> Schema {
    guard let schema = kind.schema else { return .anything }
    return lookup.member(at: kind.identity.place(in: schema, lookup)?.envelope ?? [], of: schema)
  }

  /// Whether clients send a member.
  func isSent(_ place: [String], _ lookup: SchemaLookup) -> Bool {
    !lookup.keywords(of: lookup.member(at: place, of: schema(lookup))).contains { $0.metadata.isReadOnly }
  }

  /// The identifier with a number: the number itself where that fits, else a generated value.
  private func id(_ number: Int, _ bench: inout Workbench) -> String? {
    let parameter = kind.identity.parameter
    guard let schema = kind.read.parameter(parameter, in: .path)?.schema else { return String(number) }
    let types = bench.lookup.readable(schema).keywords.validation.types
    let value = JSONValue.number(JSONNumber(number))
    if types.contains(.integer) || types.contains(.number), bench.violations(of: value, schema).isEmpty {
      return String(number)
    }
    // The first may be called as in the documentation; there would be no others if all were.
    let named = schema.typeName.flatMap { bench.lookup.types[$0]?.schema } ?? schema
    let other = named.with { $0.metadata.examples = [] }
    let chosen = number == 1 ? schema : other
    return bench.value(of: chosen, entity: "\(path)\n\(number)", direction: .request, name: parameter).map(\.words)
  }
}
