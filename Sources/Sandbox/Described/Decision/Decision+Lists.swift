import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension Decision {
  /// A generated answer as a list of what the paths of its items answer; the value itself when it is none.
  ///
  /// So `/pets` shows the pets that `/pets/1` and the others show. A list of things without paths of their own shows
  /// those that the query asks for.
  mutating func listed(
    _ value: JSONValue, _ schema: Schema, _ reading: RequestReading?, _ bench: inout Workbench
  ) -> JSONValue {
    guard operation.method == .get, let reading, bench.store == nil else { return value }
    if case .collection(let kind)? = bench.resources.role(of: operation.path) {
      var collection = ResourceCollection(of: kind, request, route, api)
      collection.isDynamic = preferences.isDynamic
      if let resources = collection.start(&bench) {
        let list = ResourceList(resources, reading.arguments, of: operation)
        let listed = ListAnswer(list, of: collection, to: request).placed(in: value, schema, &bench)
        if bench.fits(listed, schema) {
          note("items=\(list.page.count) of \(list.total)")
          return listed
        }
      }
    }
    return shortened(filtered(value, schema, reading, &bench), schema, reading, &bench)
  }

  /// An item with what the documented list of its collection shows of it.
  func asListed(_ value: JSONValue, _ schema: Schema, _ bench: inout Workbench) -> JSONValue {
    guard operation.method == .get, !preferences.isDynamic, let name = operation.path.parameterNames.last,
      let list = bench.resources.list(of: operation.path), let id = route.arguments[name],
      let members = ListedItems(of: list, beside: route, in: api).items[PercentEncoding.decode(id)]
    else { return value }
    let envelope = PathIdentity.all(of: operation.path).last?.place(in: value)?.envelope ?? []
    let item = bench.lookup.member(at: envelope, of: schema)
    return value.setting(envelope, to: bench.overlaid(value[envelope] ?? value, with: members, item))
  }

  /// An answer whose list is no longer than the request allows.
  func shortened(
    _ value: JSONValue, _ schema: Schema?, _ reading: RequestReading?, _ bench: inout Workbench
  ) -> JSONValue {
    guard operation.method == .get, let reading, let list = Self.list(in: value),
      let size = Paging(reading.arguments, of: operation).size, size >= 0, size < list.elements.count
    else { return value }
    let short = Self.replacing(list.member, in: value, by: Array(list.elements.prefix(size)))
    return bench.fits(short, schema) ? short : value
  }

  /// A generated list whose elements have what the query asks for, where their schema lets them.
  private func filtered(
    _ value: JSONValue, _ schema: Schema, _ reading: RequestReading, _ bench: inout Workbench
  ) -> JSONValue {
    guard let list = Self.list(in: value) else { return value }
    let arguments = reading.arguments.filter { $0.location == .query }
    let holder = list.member.map { bench.lookup.member($0, of: schema) } ?? schema
    let elements = list.elements.enumerated().map { index, element -> JSONValue in
      guard let members = element.object else { return element }
      let wanted = arguments.compactMap { argument -> (String, JSONValue)? in
        guard members[argument.name] != nil else { return nil }
        // Of several values that are asked for, each element shows one.
        guard let choices = argument.value.array else { return (argument.name, argument.value) }
        return choices.isEmpty ? nil : (argument.name, choices[index % choices.count])
      }
      let changes = OrderedDictionary(wanted) { first, _ in first }
      return bench.overlaid(element, with: changes, bench.lookup.element(index, of: holder))
    }
    let filtered = Self.replacing(list.member, in: value, by: elements)
    return bench.fits(filtered, schema) ? filtered : value
  }

  /// The list that an answer is, or the first that is a member of it; nil when there is none.
  private static func list(in value: JSONValue) -> (member: String?, elements: [JSONValue])? {
    if let elements = value.array { return (nil, elements) }
    return value.object?.lazy.compactMap { name, member in member.array.map { (name, $0) } }.first
  }

  private static func replacing(_ member: String?, in value: JSONValue, by elements: [JSONValue]) -> JSONValue {
    guard let member, var members = value.object else { return .array(elements) }
    members[member] = .array(elements)
    return .object(members)
  }
}
