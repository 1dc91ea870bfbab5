import APISpec
import JSON
import OrderedCollections

/// The part of a collection that a request asks for.
struct ResourceList {
  /// The resources that pass the filters, of one page.
  let page: [JSONValue]
  /// How many pass the filters.
  let total: Int

  /// Filters and pages resources by the arguments of a query.
  ///
  /// An argument that is named like a member of the resources is a filter. Of the others `limit`, `per_page` and the
  /// like say how large a page is, `offset` and `page` which one it is; the first page is 1.
  init(_ resources: [JSONValue], _ arguments: [ExampleRequest.Argument], of operation: Operation) {
    var resources = resources
    var (size, offset, number): (Int?, Int?, Int?) = (nil, nil, nil)
    let names = Set(resources.flatMap { $0.object.map { Array($0.keys) } ?? [] })
    for parameter in operation.parameters(in: .query) {
      let argument = arguments.first { $0.name == parameter.name && $0.location == .query }?.value
      if names.contains(parameter.name) {
        if let argument { resources = resources.filter { Self.passes($0[parameter.name], argument) } }
        continue
      }
      let value = (argument ?? parameter.schema.keywords.metadata.defaultValue)?.int
      switch parameter.name.lowercased().filter(\.isLetter) {
      case "limit", "perpage", "pagesize", "size", "count": size = value
      case "offset", "skip": offset = value
      case "page", "pagenumber": number = value
      default: break
      }
    }
    total = resources.count
    let length = min(max(size ?? resources.count, 0), ResourceStore.limit)
    let pages = min(max((number ?? 1) - 1, 0), ResourceStore.limit)
    let start = min(max(offset ?? pages * length, 0), resources.count)
    page = Array(resources[start...].prefix(length))
  }

  /// Whether a member has a value, or one of several.
  private static func passes(_ member: JSONValue?, _ argument: JSONValue) -> Bool {
    guard let member else { return false }
    if let choices = argument.array { return choices.contains { passes(member, $0) } }
    return (member.string ?? member.text(.compact)) == (argument.string ?? argument.text(.compact))
  }

  /// The answer of a listing: an array, or an object around one, made of what would be answered without state.
  func placed(in value: JSONValue) -> JSONValue {
    guard var members = value.object else { return .array(page) }
    guard let list = members.first(where: { $0.value.array != nil })?.key else { return value }
    members[list] = .array(page)
    for name in members.keys where members[name]?.int != nil {
      switch name.lowercased().filter(\.isLetter) {
      case "total", "totalcount", "totalitems", "totalelements": members[name] = .number(JSONNumber(total))
      case "count": members[name] = .number(JSONNumber(page.count))
      default: break
      }
    }
    return .object(members)
  }
}
