import APISpec
import JSON
import OrderedCollections

/// The part of a collection that a request asks for.
struct ResourceList {
  /// The resources that pass the filters, of one page.
  let page: [JSONValue]
  /// How many pass the filters.
  let total: Int
  /// Which page it is.
  private let paging: Paging
  /// Whether there are others behind the page.
  private let hasMore: Bool

  /// Filters and pages resources by the arguments of a query.
  ///
  /// An argument that is named like a member of the resources is a filter, unless it says `all`.
  init(_ resources: [JSONValue], _ arguments: [ExampleRequest.Argument], of operation: Operation) {
    let names = Set(resources.flatMap { $0.object.map { Array($0.keys) } ?? [] })
    let filters = arguments.filter {
      $0.location == .query && names.contains($0.name) && !["all", "any", "*"].contains($0.value)
    }
    let passing = resources.filter { resource in filters.allSatisfy { Self.passes(resource[$0.name], $0.value) } }
    paging = Paging(arguments, of: operation, except: names)
    let range = paging.range(of: passing.count)
    total = passing.count
    page = Array(passing[range])
    hasMore = range.upperBound < passing.count
  }

  /// Whether a member has a value, or one of several.
  private static func passes(_ member: JSONValue?, _ argument: JSONValue) -> Bool {
    guard let member else { return false }
    if let choices = argument.array { return choices.contains { passes(member, $0) } }
    return member.words == argument.words
  }

  /// The answer of a listing: an array, or an object around one, made of what would be answered without state.
  ///
  /// - Parameters:
  ///   - value: What would be answered without state.
  ///   - schema: Its schema.
  ///   - identity: What tells resources from each other, to find the array that holds them.
  ///   - bench: What schemas are compiled with.
  func placed(
    in value: JSONValue, _ schema: Schema, _ identity: EntityIdentity, _ bench: inout Workbench
  ) -> JSONValue {
    if let elements = value.array { return .array(fitted(elements, schema, &bench)) }
    guard var members = value.object, let list = Self.list(in: members, identity) else { return value }
    members[list] = .array(fitted(members[list]?.array ?? [], bench.lookup.member(list, of: schema), &bench))
    let counted = counting(members, besides: list)
    return bench.fits(.object(counted), schema) ? .object(counted) : .object(members)
  }

  /// The member that holds the resources: the array whose elements have their identity, else the first.
  private static func list(in members: OrderedDictionary<String, JSONValue>, _ identity: EntityIdentity) -> String? {
    let arrays = members.filter { $0.value.array != nil }
    let own = arrays.first { member in
      member.value.array?.first?.object.map { identity.member(in: $0) != nil } ?? false
    }
    return own?.key ?? arrays.keys.first
  }

  /// The page in the shape that a listing has, which may be less than a resource shows by itself.
  private func fitted(_ elements: [JSONValue], _ schema: Schema, _ bench: inout Workbench) -> [JSONValue] {
    page.enumerated().map { index, resource in
      let item = bench.lookup.element(index, of: schema)
      guard let members = resource.object, !bench.fits(resource, item) else { return resource }
      let described = bench.lookup.keywords(of: item).flatMap(\.applicator.properties.keys)
      let summary = JSONValue.object(members.filter { described.contains($0.key) })
      if bench.fits(summary, item) { return summary }
      guard let pattern = elements.isEmpty ? nil : elements[index % elements.count].object else { return resource }
      return bench.overlaid(.object(pattern), with: members.filter { pattern[$0.key] != nil }, item)
    }
  }

  /// What an answer says about the list in it, also inside of an object beside it.
  private func counting(
    _ members: OrderedDictionary<String, JSONValue>, besides list: String? = nil
  ) -> OrderedDictionary<String, JSONValue> {
    var members = members
    for (name, value) in members where name != list {
      switch value {
      case .object(let inside) where list != nil: members[name] = .object(counting(inside))
      case .number: members[name] = number(named: name).map { .number(JSONNumber($0)) } ?? value
      case .bool where ["hasmore", "hasnext", "hasnextpage"].contains(Paging.normalized(name)):
        members[name] = .bool(hasMore)
      default: break
      }
    }
    return members
  }

  private func number(named name: String) -> Int? {
    switch Paging.normalized(name) {
    case "total", "totalcount", "totalitems", "totalelements": total
    case "count": page.count
    case "limit", "perpage", "pagesize": paging.size
    case "offset", "skip": paging.offset
    case "page", "pagenumber": paging.number
    default: nil
    }
  }
}
