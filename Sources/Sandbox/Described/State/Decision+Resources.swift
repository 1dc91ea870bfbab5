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
    let (response, status) = described.status < 400 ? described : Operation.undescribedSuccess
    switch role {
    case .collection(let read, let parameter):
      let collection = ResourceCollection(path: request.path, read: read, parameter: parameter, route: route, api: api)
      guard collection.seed(&bench) else { return nil }
      switch operation.method {
      case .get, .head: return list(collection, response, status, reading, &bench)
      case .post: return create(in: collection, response, status, reading, &bench)
      default: return nil
      }
    case .item(let read, let parameter):
      guard let slash = request.path.lastIndex(of: "/") else { return nil }
      let collection = ResourceCollection(
        path: String(request.path[..<slash]), read: read, parameter: parameter, route: route, api: api)
      guard collection.seed(&bench) else { return nil }
      let id = PercentEncoding.decode(request.path[request.path.index(after: slash)...])
      return item(id, of: collection, response, status, reading, &bench)
    }
  }

  private mutating func list(
    _ collection: ResourceCollection, _ response: Response, _ status: Int, _ reading: RequestReading,
    _ bench: inout Workbench
  ) -> SandboxResponse? {
    guard let pattern = successValue(reading, &bench), pattern.array != nil || pattern.object != nil else { return nil }
    let resources = bench.store?[collection.path].map { Array($0.values) } ?? []
    let list = ResourceList(resources, reading.arguments, of: operation)
    note("state=\(list.page.count) of \(list.total)")
    let schema = response.content.first { MediaRange.isJSON($0.key) }?.value.schema ?? .anything
    let answer = list.placed(in: pattern, schema, EntityIdentity(route: collection.route(of: "0")), &bench)
    return respond(with: response, status: status, reading, state: answer, &bench)
  }

  private mutating func create(
    in collection: ResourceCollection, _ response: Response, _ status: Int, _ reading: RequestReading,
    _ bench: inout Workbench
  ) -> SandboxResponse? {
    guard let body = reading.body?.object, let resources = bench.store?[collection.path],
      resources.count < ResourceStore.limit
    else { return nil }
    guard let id = collection.newID(body, &bench) else { return nil }
    if collection.isTaken(id, &bench) {
      note("state=\(id) exists")
      return described([409], reading, else: { _ in .exists(id) }, &bench)
    }
    let resource = collection.resource(id, changed: body, &bench)
    bench.store?[collection.path]?[id] = resource
    note("state=\(id) created")
    var answer = respond(with: response, status: status, reading, state: resource, &bench)
    if status == 201 { answer.headerFields[.location] = "\(collection.path)/\(PercentEncoding.encode(id))" }
    return answer
  }

  private mutating func item(
    _ id: String, of collection: ResourceCollection, _ response: Response, _ status: Int, _ reading: RequestReading,
    _ bench: inout Workbench
  ) -> SandboxResponse? {
    let path = request.path
    guard let resource = bench.store?[collection.path]?[id] else {
      note("state=\(id) is not there")
      return described([404], reading, else: { _ in .noResource(at: path) }, &bench)
    }
    switch operation.method {
    case .get, .head:
      note("state=\(id) read")
      return respond(with: response, status: status, reading, state: resource, &bench)
    case .delete:
      bench.store?[collection.path]?.removeValue(forKey: id)
      note("state=\(id) deleted")
      return respond(with: response, status: status, reading, state: resource, &bench)
    case .put, .patch:
      let type = MediaRange(request.headerFields[.contentType] ?? "").essence
      guard let body = reading.body?.object, type != "application/json-patch+json" else { return nil }
      let changed =
        operation.method == .put
        ? collection.replaced(resource, id, by: body, &bench) : collection.patched(resource, id, by: body, &bench)
      guard let changed else {
        note("state=\(id) would not fit its schema")
        return described([422, 400], reading, else: { .notAResource(at: path, status: $0) }, &bench)
      }
      bench.store?[collection.path]?[id] = changed
      note("state=\(id) changed")
      return respond(with: response, status: status, reading, state: changed, &bench)
    default: return nil
    }
  }
}
