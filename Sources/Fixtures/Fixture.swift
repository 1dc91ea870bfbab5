import APISpec
public import OrderedCollections

/// One documented exchange as files.
public struct Fixture: Sendable, Hashable {
  /// The identifier, unique in the API and stable: `<operation>.<example>`.
  public var id: String
  /// The operation, by identifier.
  public var operation: String
  /// The example, by identifier.
  public var example: String
  /// The example's title, in the language of the spec.
  public var title: String
  /// The method.
  public var method: String
  /// The operation's path below the server's URL, as a template (`/users/{username}/`).
  public var path: String
  /// The path and query that the request asks for, percent-encoded.
  public var target: String
  /// The status code of the response.
  public var status: Int
  /// Whose view it shows, by audience identifier.
  public var audience: String?
  /// Fixtures whose exchanges must have happened before, oldest first, by identifier.
  public var after: [String]
  /// Paths of its files relative to the API's folder, by what follows the example's identifier (`response.json`).
  public var files: OrderedDictionary<String, String>
}
