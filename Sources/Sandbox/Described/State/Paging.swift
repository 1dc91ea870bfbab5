import APISpec
import JSON
import OrderedCollections

/// Which page of a list a request asks for.
///
/// `limit`, `per_page` and the like say how large a page is, `offset` and `page` which one it is; the first page is 1.
/// `starting_after`, `continue` and the like name the resource that comes before it. Only described parameters count,
/// and what they are by default.
struct Paging {
  /// What a parameter says of a page.
  enum Part: Sendable {
    case size, offset, number, cursor
  }

  /// How many items a page has at most; nil when that is left open.
  private(set) var size: Int?
  /// How many items come before the page; nil when that is not said.
  private(set) var offset: Int?
  /// The number of the page, from 1; nil when that is not said.
  private(set) var number: Int?
  /// The identifier of the item before the page; nil when that is not said.
  private(set) var cursor: String?
  /// The names of the parameters that the operation has for each part.
  private(set) var names: [Part: String] = [:]

  /// The page that the arguments of a query name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - operation: The operation that lists.
  ///   - names: Names of parameters that mean something else.
  init(_ arguments: [ExampleRequest.Argument], of operation: Operation, except others: Set<String> = []) {
    for parameter in operation.parameters(in: .query) where !others.contains(parameter.name) {
      guard let part = Self.part(parameter.name) else { continue }
      names[part] = parameter.name
      let argument = arguments.first { $0.name == parameter.name && $0.location == .query }?.value
      let value = (argument ?? parameter.schema.keywords.metadata.defaultValue)?.int
      switch part {
      case .size: size = value
      case .offset: offset = value
      case .number: number = value
      case .cursor: cursor = argument?.words
      }
    }
  }

  /// The items of the page.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - before: How many of them come before the one that the cursor does not name any more, itself included.
  func range(of count: Int, after before: Int? = nil) -> Range<Int> {
    let length = min(max(size ?? count, 0), ResourceStore.limit)
    let pages = min(max((number ?? 1) - 1, 0), ResourceStore.limit)
    let start = min(max(before ?? offset ?? pages * length, 0), count)
    return start..<(start + min(length, count - start))
  }

  /// A name without case and separators.
  static func normalized(_ name: String) -> String { name.lowercased().filter(\.isLetter) }

  private static func part(_ name: String) -> Part? {
    switch normalized(name) {
    case "limit", "perpage", "pagesize", "pagelimit", "size", "count", "maxresults", "maxitems", "take", "top": .size
    case "offset", "skip", "pageoffset": .offset
    case "page", "pagenumber": .number
    case "startingafter", "after", "cursor", "pagecursor", "pageafter", "continue", "pagetoken", "nexttoken", "marker":
      .cursor
    default: nil
    }
  }
}
