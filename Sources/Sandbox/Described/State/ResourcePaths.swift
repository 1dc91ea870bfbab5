import APISpec
import HTTPTypes

/// A kind of resources: those that one operation reads.
struct ResourceKind: Sendable {
  /// The operation that reads one.
  let read: Operation
  /// What identifies one.
  let identity: PathIdentity
  /// The operation that lists them; nil when none does.
  let list: Operation?
  /// How many segments the path of the collection has.
  let depth: Int
  /// What follows the identifier in the path (`/`, `/json`), mostly nothing.
  let tail: String

  /// The schema of what is read; nil when none is given.
  var schema: Schema? { read.success.response.json?.schema }
}

/// Paths that hold resources: a collection such as `/pets`, and its items such as `/pets/{petId}`.
///
/// A collection may also be listed at `/pets/json` and added to at `/pets/create`; an item may also be read at
/// `/pets/{petId}/json` and changed at `/pets/{petId}/update`. All may end with a slash.
struct ResourcePaths: Sendable {
  /// What a path is.
  enum Role: Sendable {
    /// The path of a collection.
    case collection(ResourceKind)
    /// The path of an item.
    case item(ResourceKind)
  }

  private var roles: [PathTemplate: Role] = [:]
  private var lists: [PathTemplate: Operation] = [:]

  /// The resources of an API: items that can be read, below a path that can be listed or added to.
  init(_ api: API) {
    let paths = Dictionary(grouping: api.operations, by: \.path)
    let reads = api.operations.filter { $0.method == .get && $0.path.itemTail != nil }
    // Where an item can be read at two paths, the shorter one is its own.
    for read in reads.sorted(by: { ($0.path.itemTail ?? "").count < ($1.path.itemTail ?? "").count }) {
      guard let identity = PathIdentity.all(of: read.path).last(where: \.isOwn), let tail = read.path.itemTail,
        roles[read.path] == nil
      else { continue }
      let item = Array(read.path.pieces.dropLast(tail.isEmpty ? 0 : 1))
      guard roles[PathTemplate(item)] == nil, let base = Self.base(of: item) else { continue }
      let collections = ["", "/", "/json"].map { base.adding($0) }.filter { paths[$0] != nil }
      let listed = collections.flatMap { paths[$0] ?? [] }
      let creating = [base.adding("/create")].filter { paths[$0]?.contains { $0.method == .post } == true }
      guard !creating.isEmpty || listed.contains(where: { [.get, .post].contains($0.method) }) else { continue }
      let kind = ResourceKind(
        read: read, identity: identity, list: listed.first { $0.method == .get }, depth: base.segmentCount, tail: tail)
      for path in collections + creating { roles[path] = .collection(kind) }
      for path in [PathTemplate(item), read.path, PathTemplate(item).adding("/update")] { roles[path] = .item(kind) }
      lists[read.path] = kind.list
    }
  }

  /// What a path is; nil when it holds no resources.
  func role(of path: PathTemplate) -> Role? { roles[path] }

  /// The operation that lists the items of a path; nil when none does.
  func list(of path: PathTemplate) -> Operation? { lists[path] }

  /// The path of a collection, without the parameter of an item and the slash before that.
  private static func base(of item: [PathTemplate.Piece]) -> PathTemplate? {
    var pieces = Array(item.dropLast())
    guard case .literal(let text)? = pieces.popLast(), text.hasSuffix("/"), text.count > 1 else { return nil }
    return PathTemplate(pieces + [.literal(String(text.dropLast()))])
  }
}

extension PathTemplate {
  /// The path with a text behind it.
  fileprivate func adding(_ text: String) -> PathTemplate {
    guard !text.isEmpty else { return self }
    guard case .literal(let last)? = pieces.last else { return PathTemplate(pieces + [.literal(text)]) }
    return PathTemplate(pieces.dropLast() + [.literal(last + text)])
  }

  /// How many segments the path has.
  fileprivate var segmentCount: Int { text { _ in "x" }.split(separator: "/").count }
}

extension Response {
  /// What the response carries as JSON; nil when it carries none.
  var json: MediaContent? { content.first { MediaRange.isJSON($0.key) }?.value }
}
