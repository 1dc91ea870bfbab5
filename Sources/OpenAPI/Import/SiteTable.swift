import APISpec
import HTTPTypes
import OrderedCollections
import SourceText

/// Where an operation stands in a description, and what it will be called.
struct Site {
  /// The Operation Object.
  let cursor: SourceCursor
  /// The Path Item Object around it.
  let item: SourceCursor
  /// The method.
  let method: HTTPRequest.Method
  /// The path.
  let path: PathTemplate
  /// The identifier.
  let id: String
  /// The name of the webhook; nil for an operation with an address.
  var webhook: String?
  /// The name of the callback; nil unless the server sends it in the course of another operation.
  var callback: String?
}

/// All operations of a description, found before any is read, so that links can name them.
struct SiteTable {
  /// Operations with an address, in the order of the document.
  var operations: [Site] = []
  /// Requests that the API sends.
  var webhooks: [Site] = []
  /// Identifiers by `operationId` as written.
  private(set) var ids: OrderedDictionary<String, String> = [:]
  /// Identifiers by place.
  private(set) var places: [Place: String] = [:]
  /// The identifiers of all operations.
  private var taken = UniqueNames()

  /// A unique identifier, from an `operationId` or else from method and path.
  mutating func identifier(_ operationID: String?, otherwise text: String, at cursor: SourceCursor) -> String {
    let candidates = [operationID, text, "operation"].compactMap { $0 }.map { Slug.slug($0) }
    let id = taken.add(candidates.first { !$0.isEmpty } ?? "operation")
    if let operationID, ids[operationID] == nil { ids[operationID] = id }
    if places[Place(cursor)] == nil { places[Place(cursor)] = id }
    return id
  }
}
