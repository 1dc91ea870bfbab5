import APISpec
import JSON
import OrderedCollections

/// The answer to a request for a list: its page, and what the answer says about it.
struct ListAnswer {
  private let list: ResourceList
  private let collection: ResourceCollection
  private let request: SandboxRequest

  /// The answer for a part of a collection.
  init(_ list: ResourceList, of collection: ResourceCollection, to request: SandboxRequest) {
    self.list = list
    self.collection = collection
    self.request = request
  }

  /// An array, or an object around one, made of what would be answered without state.
  ///
  /// - Parameters:
  ///   - value: What would be answered without state.
  ///   - schema: Its schema.
  ///   - bench: What schemas are compiled with.
  func placed(in value: JSONValue, _ schema: Schema, _ bench: inout Workbench) -> JSONValue {
    let own = collection.schema(bench.lookup)
    let found = ListPlace.find(in: value, schema, of: own, collection.kind.identity, bench.lookup)
    guard let place = found else { return value }
    let described = bench.lookup.member(at: place, of: schema)
    let pattern = value[place]?.array ?? []
    let elements = list.page.enumerated().map { index, resource in
      collection.shown(
        resource, as: bench.lookup.element(index, of: described),
        pattern: pattern.isEmpty ? nil : pattern[index % pattern.count], &bench)
    }
    let filled = value.setting(place, to: .array(elements))
    guard let members = filled.object else { return filled }
    let counted = JSONValue.object(counting(members, schema, besides: place, &bench))
    return bench.fits(counted, schema) ? counted : filled
  }

  /// What an answer says about the list in it, also inside of objects beside it.
  private func counting(
    _ members: OrderedDictionary<String, JSONValue>, _ schema: Schema, besides place: [String], depth: Int = 0,
    _ bench: inout Workbench
  ) -> OrderedDictionary<String, JSONValue> {
    var members = members
    for (name, value) in members where place != [name] {
      let described = bench.lookup.member(name, of: schema)
      if let inside = value.object {
        let rest = place.first == name ? Array(place.dropFirst()) : []
        guard depth == 0 || !rest.isEmpty else { continue }
        members[name] = .object(counting(inside, described, besides: rest, depth: depth + 1, &bench))
      } else if let said = Said(Paging.normalized(name)) {
        let fitting = values(said, value).first { bench.fits($0, described) }
        if let fitting {
          members[name] = fitting
        } else if [.next, .cursor].contains(said), !list.hasMore {
          members.removeValue(forKey: name)
        }
      }
    }
    return members
  }

  /// What a member says about a list.
  private enum Said: Hashable {
    case total, count, rest, pages, size, offset, number, hasMore, next, cursor, previous

    /// What a name says, without case and separators; nil when it is about something else.
    init?(_ name: String) {
      switch name {
      case "total", "totalcount", "totalitems", "totalelements", "totalresults": self = .total
      case "count": self = .count
      case "remaining", "remainingitemcount": self = .rest
      case "pages", "totalpages", "pagecount", "lastpage": self = .pages
      case "limit", "perpage", "pagesize": self = .size
      case "offset", "skip": self = .offset
      case "page", "pagenumber", "currentpage": self = .number
      case "hasmore", "hasnext", "hasnextpage", "more": self = .hasMore
      case "next", "nextpage", "nexturl", "nextlink", "nextpageurl": self = .next
      case "nextcursor", "nextpagetoken", "nexttoken", "continue", "nextmarker", "endcursor": self = .cursor
      case "prev", "previous", "prevpage", "previouspage", "prevurl", "previousurl": self = .previous
      default: return nil
      }
    }
  }

  /// What a member may be, the best first; as it is where nothing is known.
  private func values(_ said: Said, _ value: JSONValue) -> [JSONValue] {
    let paging = list.paging
    func number(_ number: Int?) -> [JSONValue] { [number.map { .number(JSONNumber($0)) } ?? value] }
    switch said {
    case .total: return number(list.total)
    case .count: return number(list.page.count)
    case .rest: return number(list.total - list.range.upperBound)
    case .pages: return number(paging.size.map { $0 > 0 ? max((list.total + $0 - 1) / $0, 1) : 1 } ?? 1)
    case .size: return number(paging.size)
    case .offset: return number(paging.offset ?? list.range.lowerBound)
    case .number: return number(paging.number ?? 1)
    case .hasMore: return [.bool(list.hasMore)]
    case .next where list.hasMore: return next
    case .cursor where list.hasMore: return next.reversed()
    case .previous where list.range.lowerBound > 0: return [value]
    case .next, .cursor, .previous: return [.null, ""]
    }
  }

  /// What leads to the next page: its address, and what it changes of the request.
  private var next: [JSONValue] {
    let paging = list.paging
    let steps: [(part: Paging.Part, value: JSONValue)] = [
      (.cursor, .string(list.last ?? "")), (.offset, .number(JSONNumber(list.range.upperBound))),
      (.number, .number(JSONNumber((paging.number ?? 1) + 1))),
    ]
    let known = steps.lazy.compactMap { step in paging.names[step.part].map { ($0, step.value) } }.first
    guard let (name, step) = known else { return [.string(list.last ?? "")] }
    let others = FormText.rawPairs(request.query ?? "")
      .filter { PercentEncoding.decode($0.name, plusIsSpace: true) != name }
    let query = others.map { "\($0.name)=\($0.value)" } + ["\(name)=\(PercentEncoding.encode(step.words))"]
    return [.string("\(request.path)?\(query.joined(separator: "&"))"), step, .string(step.words)]
  }
}
