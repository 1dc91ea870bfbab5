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
  let paging: Paging
  /// The places of the page among those that pass the filters.
  let range: Range<Int>
  /// The identifier of the last resource of the page; nil when the page is empty.
  let last: String?

  /// Filters and pages resources by the arguments of a query.
  ///
  /// An argument that is named like a member of the resources is a filter, unless it says `all`.
  init(
    _ resources: OrderedDictionary<String, JSONValue>, _ arguments: [ExampleRequest.Argument], of operation: Operation
  ) {
    let names = Set(resources.values.flatMap { $0.object.map { Array($0.keys) } ?? [] })
    let filters = arguments.filter {
      $0.location == .query && names.contains($0.name) && !["all", "any", "*"].contains($0.value)
    }
    let passing = resources.filter { resource in filters.allSatisfy { Self.passes(resource.value[$0.name], $0.value) } }
    paging = Paging(arguments, of: operation, except: names)
    let before = paging.cursor.flatMap { passing.index(forKey: $0) }.map { $0 + 1 }
    range = paging.range(of: passing.count, after: before)
    total = passing.count
    page = Array(passing.values[range])
    last = range.isEmpty ? nil : passing.keys[range.upperBound - 1]
  }

  /// Whether there are others behind the page.
  var hasMore: Bool { range.upperBound < total }

  /// Whether a member has a value, or one of several; one that holds objects is no matter of a filter.
  private static func passes(_ member: JSONValue?, _ argument: JSONValue) -> Bool {
    guard let member else { return false }
    if let choices = argument.array { return choices.contains { passes(member, $0) } }
    if let elements = member.array { return elements.contains { $0.object != nil || passes($0, argument) } }
    return member.object != nil || member.words == argument.words
  }
}
