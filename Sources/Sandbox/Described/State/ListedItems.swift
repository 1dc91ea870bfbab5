import APISpec
import JSON
import OrderedCollections

/// What the documented examples of a list show of the items in it.
struct ListedItems {
  /// The members of an item as the list shows them, by its identifier.
  private(set) var items: OrderedDictionary<String, OrderedDictionary<String, JSONValue>> = [:]

  /// The items of the examples whose path is that of a route; the first example that shows an item counts.
  ///
  /// - Parameters:
  ///   - list: The operation that lists.
  ///   - route: The route to one of its items.
  ///   - api: The API.
  init(of list: Operation, beside route: Route, in api: API) {
    let (response, status) = list.success
    guard let mediaType = response.content.keys.first(where: MediaRange.isJSON) else { return }
    let identity = PathIdentity.all(of: route.operation.path).last
    for body in list.documentedBodies(response, status: status, mediaType: mediaType) {
      let arguments = body.exchange?.request.arguments.filter { $0.location == .path } ?? []
      let isHere = arguments.allSatisfy { argument in
        route.arguments[argument.name].map { PercentEncoding.decode($0) == argument.value.words } ?? false
      }
      guard isHere else { continue }
      let lists = body.value.array.map { [$0] } ?? body.value.object?.values.compactMap(\.array) ?? []
      for element in lists.joined() {
        guard let members = element.object, let place = identity?.place(in: element),
          let id = element[place.path]?.words, items[id] == nil
        else { continue }
        items[id] = members
      }
    }
  }
}

extension JSONValue {
  /// The value as it stands in a URL: a string without quotes.
  var words: String { string ?? text(.compact) }
}
