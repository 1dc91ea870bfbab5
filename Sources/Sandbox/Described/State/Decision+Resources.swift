import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension Decision {
  /// Answers from the resources of the session, and changes them; nil when the request is about none.
  mutating func resourceAnswer(_ reading: RequestReading, _ bench: inout Workbench) -> SandboxResponse? {
    guard bench.store != nil, preferences.code == nil, preferences.example == nil, !preferences.isDynamic,
      let role = bench.resources.role(of: operation.path)
    else { return nil }
    let described = operation.success
    // Where only failures are described, what is done here does not fail all the same.
    let success = described.status < 400 ? described : Operation.undescribedSuccess
    switch role {
    case .collection(let kind):
      let collection = ResourceCollection(of: kind, request, route, api)
      guard collection.seed(&bench) else { return nil }
      switch operation.method {
      case .get, .head: return list(collection, success, reading, &bench)
      case .post: return create(nil, in: collection, success, reading, &bench)
      case .put, .patch:
        // The body says which resource it is about.
        let body = reading.body.map { collection.opened($0, bench.lookup) }
        guard let id = body.flatMap({ collection.sentID($0, bench.lookup) }) else { return nil }
        return item(id, of: collection, success, reading, &bench)
      default: return nil
      }
    case .item(let kind):
      let collection = ResourceCollection(of: kind, request, route, api)
      guard let id = collection.id, collection.seed(&bench) else { return nil }
      return item(id, of: collection, success, reading, &bench)
    }
  }

  private mutating func list(
    _ collection: ResourceCollection, _ success: (response: Response, status: Int), _ reading: RequestReading,
    _ bench: inout Workbench
  ) -> SandboxResponse? {
    guard let pattern = successValue(reading, &bench), pattern.array != nil || pattern.object != nil else {
      return nil
    }
    let list = ResourceList(bench.store?[collection.path] ?? [:], reading.arguments, of: operation)
    note("state=\(list.page.count) of \(list.total)")
    let schema = success.response.json?.schema ?? .anything
    let answer = ListAnswer(list, of: collection, to: request).placed(in: pattern, schema, &bench)
    return respond(with: success.response, status: success.status, reading, state: answer, &bench)
  }

  private mutating func create(
    _ named: String?, in collection: ResourceCollection, _ success: (response: Response, status: Int),
    _ reading: RequestReading, _ bench: inout Workbench
  ) -> SandboxResponse? {
    guard let sent = reading.body, sent.object != nil, let resources = bench.store?[collection.path],
      resources.count < ResourceStore.limit
    else { return nil }
    let body = collection.opened(sent, bench.lookup)
    guard let id = named ?? collection.newID(body, &bench) else { return nil }
    if named == nil, collection.isTaken(id, &bench) {
      note("state=\(id) exists")
      return described([409], reading, else: { _ in .exists(id) }, &bench)
    }
    let resource = collection.resource(id, changed: body, &bench)
    bench.store?[collection.path]?[id] = resource
    note("state=\(id) created")
    var answer = show(resource, of: collection, success, reading, &bench)
    if success.status == 201 { answer.headerFields[.location] = collection.location(of: id) }
    return answer
  }

  private mutating func item(
    _ id: String, of collection: ResourceCollection, _ success: (response: Response, status: Int),
    _ reading: RequestReading, _ bench: inout Workbench
  ) -> SandboxResponse? {
    let path = request.path
    guard let resource = bench.store?[collection.path]?[id] else {
      if operation.method == .put, let created = operation.responses.first(where: { $0.status == .code(201) }) {
        return create(id, in: collection, (created, 201), reading, &bench)
      }
      note("state=\(id) is not there")
      return described([404], reading, else: { _ in .noResource(at: path) }, &bench)
    }
    switch operation.method {
    case .get, .head:
      note("state=\(id) read")
      return show(resource, of: collection, success, reading, &bench)
    case .delete:
      bench.store?[collection.path]?.removeValue(forKey: id)
      note("state=\(id) deleted")
      return show(resource, of: collection, success, reading, &bench)
    case .put, .patch, .post:
      let type = MediaRange(request.headerFields[.contentType] ?? "").essence
      guard let sent = reading.body, sent.object != nil, type != "application/json-patch+json" else { return nil }
      let body = collection.opened(sent, bench.lookup)
      let changed =
        operation.method == .put
        ? collection.replaced(resource, by: body, &bench) : collection.patched(resource, by: body, &bench)
      guard let changed else {
        note("state=\(id) would not fit its schema")
        return described([422, 400], reading, else: { .notAResource(at: path, status: $0) }, &bench)
      }
      bench.store?[collection.path]?[id] = changed
      note("state=\(id) changed")
      return show(changed, of: collection, success, reading, &bench)
    default: return nil
    }
  }

  /// Answers with a resource, in the shape that the response has.
  private mutating func show(
    _ resource: JSONValue, of collection: ResourceCollection, _ success: (response: Response, status: Int),
    _ reading: RequestReading, _ bench: inout Workbench
  ) -> SandboxResponse {
    let state = shape(resource, of: collection, success.response, reading, &bench)
    return respond(with: success.response, status: success.status, reading, state: state, &bench)
  }

  /// A resource as a response shows it; nil when the response says nothing of it.
  private mutating func shape(
    _ resource: JSONValue, of collection: ResourceCollection, _ response: Response, _ reading: RequestReading,
    _ bench: inout Workbench
  ) -> JSONValue? {
    guard let content = response.json else { return nil }
    let (schema, own) = (content.schema ?? .anything, collection.schema(bench.lookup))
    if schema == own { return resource }
    // What a deletion answers is mostly not what is deleted.
    if operation.method == .delete, schema != collection.kind.schema { return nil }
    guard let pattern = successValue(reading, &bench),
      let place = collection.kind.identity.place(in: pattern)
        ?? collection.kind.identity.place(in: schema, bench.lookup)
    else { return nil }
    let inside = bench.lookup.member(at: place.envelope, of: schema)
    let shown = collection.shown(resource, as: inside, pattern: pattern[place.envelope], &bench)
    return pattern.setting(place.envelope, to: shown)
  }
}
