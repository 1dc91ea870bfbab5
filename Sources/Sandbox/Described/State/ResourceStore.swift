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
