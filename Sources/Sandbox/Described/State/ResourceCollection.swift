import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Schemas

/// A collection of resources at a path: what is in it at the start, and what changes make of its items.
struct ResourceCollection {
  /// The path, percent-encoded as received.
  let path: String
  /// The operation that reads an item.
  let read: Operation
  /// The parameter that identifies an item.
  let parameter: String
  /// The route of the request at hand, for the arguments before the collection.
  let route: Route
  /// The API.
  let api: API
  /// Whether its items are generated although there are examples.
  var isDynamic = false

  /// How many resources a collection has at the start, besides those that examples name.
  private static let seeds = 3

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
    let documented = read.examples.filter { $0.response.status / 100 == 2 }.flatMap(\.request.arguments)
      .filter { $0.name == parameter && $0.location == .path }.map { $0.value.words }
    let generated = (1...Self.seeds).compactMap { id($0, &bench) }
    let listed = bench.resources.list(of: read.path).map { ListedItems(of: $0, beside: route(of: "0"), in: api) }
    for id in documented + (listed?.items.keys.elements ?? []) + generated where resources[id] == nil {
      let resource = initial(id, &bench)
      guard EntityIdentity(route: route(of: id)).member(in: resource.object ?? [:]) != nil else { return nil }
      resources[id] = resource
    }
    return resources
  }

  /// An identifier for a new resource: that of the body, else one that no other resource has; nil when none is found.
  func newID(_ body: OrderedDictionary<String, JSONValue>, _ bench: inout Workbench) -> String? {
    if let member = EntityIdentity(route: route(of: "0")).member(in: body), let id = body[member], id != .null {
      return id.words
    }
    let taken = bench.store?[path] ?? [:]
    let start = (taken.keys.compactMap { Int($0) }.filter { $0 < .max - ResourceStore.limit }.max() ?? 0) + 1
    for number in start..<(start + 100) {
      if let id = id(number, &bench), taken[id] == nil { return id }
    }
    return nil
  }

  /// Whether a resource was made or changed by a request.
  ///
  /// Those of the start may be created, so that an example that creates one works although another reads it.
  func isTaken(_ id: String, _ bench: inout Workbench) -> Bool {
    guard let resource = bench.store?[path]?[id] else { return false }
    return resource != initial(id, &bench)
  }

  /// A resource with members of a body in it, as far as they fit.
  func resource(
    _ id: String, changed body: OrderedDictionary<String, JSONValue>, _ bench: inout Workbench
  ) -> JSONValue {
    bench.overlaid(initial(id, &bench), with: body.filter { isKept($0.key, bench.lookup) }, schema)
  }

  /// A resource that a body replaces; nil when the result does not fit.
  ///
  /// Members that only the server sets stay.
  func replaced(
    _ resource: JSONValue, _ id: String, by body: OrderedDictionary<String, JSONValue>, _ bench: inout Workbench
  ) -> JSONValue? {
    let kept = body.filter { isKept($0.key, bench.lookup) }
    var members = (resource.object ?? [:]).filter { kept[$0.key] != nil || !isSent($0.key, bench.lookup) }
    members.merge(kept) { _, new in new }
    let identity = EntityIdentity(route: route(of: id))
    if let member = identity.member(in: resource.object ?? [:]) { members[member] = resource[member] }
    if bench.fits(.object(members), schema) { return .object(members) }
    // What the schema requires may be more than the body can hold.
    var merged = resource.object ?? [:]
    for (name, value) in members { merged[name] = value }
    guard bench.fits(.object(merged), schema) else { return nil }
    return .object(merged)
  }

  /// A resource with a merge patch applied; nil when the result does not fit.
  func patched(
    _ resource: JSONValue, _ id: String, by body: OrderedDictionary<String, JSONValue>, _ bench: inout Workbench
  ) -> JSONValue? {
    let patch = body.filter { isKept($0.key, bench.lookup) }
    var patched = MergePatch.applied(.object(patch), to: resource)
    if let member = EntityIdentity(route: route(of: id)).member(in: resource.object ?? [:]),
      case .object(var members) = patched
    {
      members[member] = resource[member]
      patched = .object(members)
    }
    guard bench.fits(patched, schema) else { return nil }
    return patched
  }

  /// The schema of an item as it is read.
  private var schema: Schema? {
    read.success.response.content.first { MediaRange.isJSON($0.key) }?.value.schema
  }

  /// Whether a member of a body becomes one of the resource: not when only one side sends it.
  private func isKept(_ name: String, _ lookup: SchemaLookup) -> Bool {
    let keywords = lookup.keywords(of: lookup.member(name, of: schema ?? .anything))
    return !keywords.contains { $0.metadata.isReadOnly || $0.metadata.isWriteOnly }
  }

  /// Whether clients send a member.
  private func isSent(_ name: String, _ lookup: SchemaLookup) -> Bool {
    !lookup.keywords(of: lookup.member(name, of: schema ?? .anything)).contains { $0.metadata.isReadOnly }
  }

  /// What is read at the start, or would be without state.
  private func initial(_ id: String, _ bench: inout Workbench) -> JSONValue {
    let query = isDynamic ? "__dynamic=true" : nil
    let request = SandboxRequest(method: .get, path: "\(path)/\(PercentEncoding.encode(id))", query: query)
    let route = route(of: id)
    var decision = Decision(api: api, request: request, route: route, preferences: Preferences(request))
    return decision.successValue(RequestReading(request, route, &bench), &bench) ?? .object([:])
  }

  /// The route to an item.
  func route(of id: String) -> Route {
    var arguments = route.arguments
    arguments[parameter] = PercentEncoding.encode(id)
    return Route(operation: read, arguments: arguments)
  }

  /// The identifier with a number: the number itself where that fits, else a generated value.
  private func id(_ number: Int, _ bench: inout Workbench) -> String? {
    guard let schema = read.parameter(parameter, in: .path)?.schema else { return String(number) }
    let types = bench.lookup.readable(schema).keywords.validation.types
    let value = JSONValue.number(JSONNumber(number))
    if types.contains(.integer) || types.contains(.number), bench.violations(of: value, schema).isEmpty {
      return String(number)
    }
    return bench.value(of: schema, entity: "\(path)\n\(number)", direction: .request, name: parameter).map(\.words)
  }
}
