import APISpec
import JSON
import OrderedCollections

/// Which page of a list a request asks for.
///
/// `limit`, `per_page` and the like say how large a page is, `offset` and `page` which one it is; the first page is 1.
/// Only described parameters count, and what they are by default.
struct Paging {
  /// How many items a page has at most; nil when that is left open.
  private(set) var size: Int?
  /// How many items come before the page; nil when that is not said.
  private(set) var offset: Int?
  /// The number of the page, from 1; nil when that is not said.
  private(set) var number: Int?

  /// The page that the arguments of a query name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - operation: The operation that lists.
  ///   - names: Names of parameters that mean something else.
  init(_ arguments: [ExampleRequest.Argument], of operation: Operation, except names: Set<String> = []) {
    for parameter in operation.parameters(in: .query) where !names.contains(parameter.name) {
      let argument = arguments.first { $0.name == parameter.name && $0.location == .query }?.value
      let value = (argument ?? parameter.schema.keywords.metadata.defaultValue)?.int
      switch Self.normalized(parameter.name) {
      case "limit", "perpage", "pagesize", "pagelimit", "size", "count", "maxresults", "maxitems", "take", "top":
        size = value
      case "offset", "skip", "pageoffset": offset = value
      case "page", "pagenumber": number = value
      default: break
      }
    }
  }

  /// The items of the page.
  func range(of count: Int) -> Range<Int> {
    let length = min(max(size ?? count, 0), ResourceStore.limit)
    let pages = min(max((number ?? 1) - 1, 0), ResourceStore.limit)
    let start = min(max(offset ?? pages * length, 0), count)
    return start..<(start + min(length, count - start))
  }

  /// A name without case and separators.
  static func normalized(_ name: String) -> String { name.lowercased().filter(\.isLetter) }
}
