import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// The resources of a session, by the path of their collection and their identifier.
struct ResourceStore: Sendable {
  /// More resources than this are not kept in one collection.
  static let limit = 10_000
  /// More collections than this are not kept; a path with arguments has one for each.
  private static let collectionLimit = 1000

  private var collections: [String: OrderedDictionary<String, JSONValue>] = [:]

  /// No resource yet; collections get theirs when they are first asked for.
  init() {}

  /// Whether there is room for another collection.
  var hasRoom: Bool { collections.count < Self.collectionLimit }

  /// The resources of a collection in the order of their creation; nil when nobody asked for it so far.
  subscript(collection: String) -> OrderedDictionary<String, JSONValue>? {
    get { collections[collection] }
    set { collections[collection] = newValue }
  }
}

/// Paths that hold resources: a collection such as `/pets`, and its items such as `/pets/{petId}`.
struct ResourcePaths: Sendable {
  /// What a path is.
  enum Role: Sendable {
    /// The path of the collection; with the operation that reads an item, and the parameter that identifies it.
    case collection(read: Operation, parameter: String)
    /// The path of an item, likewise.
    case item(read: Operation, parameter: String)
  }

  private var roles: [PathTemplate: Role] = [:]
  private var lists: [PathTemplate: Operation] = [:]

  /// The resources of an API: items that can be read, below a path that can be listed or added to.
  init(_ api: API) {
    let paths = Dictionary(grouping: api.operations, by: \.path)
    for operation in api.operations where operation.method == .get {
      guard case .parameter(let name)? = operation.path.pieces.last,
        let collection = Self.collection(of: operation.path),
        let others = paths[collection], others.contains(where: { [.get, .post].contains($0.method) })
      else { continue }
      lists[operation.path] = others.first { $0.method == .get }
      roles[operation.path] = .item(read: operation, parameter: name)
      roles[collection] = .collection(read: operation, parameter: name)
    }
  }

  /// What a path is; nil when it holds no resources.
  func role(of path: PathTemplate) -> Role? { roles[path] }

  /// The operation that lists the items of a path; nil when none does.
  func list(of path: PathTemplate) -> Operation? { lists[path] }

  /// The path without its last parameter and the slash before that.
  private static func collection(of path: PathTemplate) -> PathTemplate? {
    var pieces = Array(path.pieces.dropLast())
    guard case .literal(let text)? = pieces.popLast(), text.hasSuffix("/"), text.count > 1 else { return nil }
    return PathTemplate(pieces + [.literal(String(text.dropLast()))])
  }
}
