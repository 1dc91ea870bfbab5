import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections
import Site

/// A Postman collection with the requests of an API.
///
/// [Collection Format 2.1.0](https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html). Sections are
/// folders. An operation is a request, made from its first example, with every example as a saved response; a request
/// that must be refused is a request of its own, in a folder of its operation. Servers and secrets are variables, the
/// latter empty. Postman gives `{{…}}` in bodies a meaning of its own, and has no way to quote it.
struct PostmanCollection {
  private let collection: ExchangeCollection
  private let variables: PostmanVariables
  private let authentication: PostmanAuthentication

  /// A collection of exchanges.
  init(_ collection: ExchangeCollection) {
    self.collection = collection
    variables = PostmanVariables(api: collection.api)
    authentication = PostmanAuthentication(api: collection.api)
  }

  private var api: API { collection.api }

  /// An item on its way into a folder, with the place of each exchange inside of it.
  private struct Item {
    let value: JSONValue
    let pointers: [(id: String, pointer: String)]
  }

  /// The file, and the saved response or request of each exchange.
  var rendered: RenderedCollection {
    var info: OrderedDictionary<String, JSONValue> = [
      "name": .string("\(api.title.source) \(api.version)" + (collection.isInvalid ? ", invalid requests" : ""))
    ]
    info["description"] = (api.description ?? api.summary).map { .string($0.source) }
    info["schema"] = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    let items = items(in: nil, visited: [])
    var members: OrderedDictionary<String, JSONValue> = [
      "info": .object(info), "item": .array(items.map(\.value)),
      "auth": authentication.auth(for: api.security, of: nil),
    ]
    members["variable"] = .array(variables.definitions + authentication.definitions)
    let name = "\(collection.name).postman_collection.json"
    var rendered = RenderedCollection(files: [(name, BodyFile.json(.object(members)))])
    for (index, item) in items.enumerated() {
      for (id, pointer) in item.pointers {
        rendered.places[id] = Fixture.Place(file: name, address: .pointer("/item/\(index)\(pointer)"))
      }
    }
    return rendered
  }

  /// The folders below a section and then its operations; at the root also the operations of no known section.
  private func items(in section: String?, visited: Set<String>) -> [Item] {
    let known = Set(api.sections.map(\.id))
    let children = api.sections.filter { child in
      child.parent.flatMap { known.contains($0) ? $0 : nil } == section && !visited.contains(child.id)
    }
    let folders = children.compactMap { child -> Item? in
      let items = items(in: child.id, visited: visited.union([child.id]))
      return items.isEmpty ? nil : folder(child.title.source, child.description?.source, items)
    }
    let groups = collection.groups.filter { group in
      group.operation.section.flatMap { known.contains($0) ? $0 : nil } == section
    }
    return folders + groups.map(item)
  }

  private func folder(_ name: String, _ description: String?, _ items: [Item]) -> Item {
    var members: OrderedDictionary<String, JSONValue> = ["name": .string(name)]
    members["description"] = description.map { .string($0) }
    members["item"] = .array(items.map(\.value))
    return Item(
      value: .object(members),
      pointers: items.enumerated().flatMap { index, item in
        item.pointers.map { ($0.id, "/item/\(index)\($0.pointer)") }
      })
  }

  private func item(_ group: ExchangeCollection.Group) -> Item {
    guard !collection.isInvalid else {
      return folder(
        group.operation.title.source, nil,
        group.exchanges.map { exchange in
          Item(
            value: item(exchange.fixture.id, exchange.fixture.title, exchange, responses: [exchange]),
            pointers: [(exchange.fixture.id, "")])
        })
    }
    return Item(
      value: group.exchanges.first.map {
        item(group.operation.id, group.operation.title.source, $0, responses: group.exchanges)
      } ?? [:],
      pointers: group.exchanges.enumerated().map { ($1.fixture.id, "/response/\($0)") })
  }

  private func item(_ id: String, _ name: String, _ exchange: Exchange, responses: [Exchange]) -> JSONValue {
    [
      "id": .string(id), "name": .string(name), "request": request(exchange),
      "response": .array(responses.map(response)),
    ]
  }

  private func request(_ exchange: Exchange) -> JSONValue {
    PostmanRequest(exchange, in: api, variables: variables, authentication: authentication).json
  }

  private func response(_ exchange: Exchange) -> JSONValue {
    let message = exchange.response
    var members: OrderedDictionary<String, JSONValue> = [
      "id": .string(exchange.fixture.id), "name": .string(exchange.fixture.title),
      "originalRequest": request(exchange), "status": .string(message.status.reasonPhrase),
      "code": .number(JSONNumber(message.status.code)),
      "_postman_previewlanguage": .string(PostmanRequest.language(of: exchange.example.response.body?.mediaType)),
      "header": .array(message.headers.compactMap(\.sendable).map { PostmanRequest.entry($0.name, $0.value) }),
      "cookie": [],
    ]
    members["body"] = message.body.map { .string($0) }
    return .object(members)
  }
}
