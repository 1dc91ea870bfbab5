import APISpec
public import Examples
public import OrderedCollections

/// One documented exchange, or one request that must be refused, as files.
public struct Fixture: Sendable, Hashable {
  /// The identifier, unique in the API and stable: `<operation>.<example>`, `<operation>.invalid.<request>`.
  public var id: String
  /// The operation, by identifier.
  public var operation: String
  /// The example, by identifier.
  public var example: String
  /// The example's title, in the language of the spec; what is wrong with an invalid request.
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
  /// Why the request must be refused; nil for a documented exchange.
  public var problem: InvalidRequest.Problem?
  /// Paths of its own files relative to the API's folder, by what follows the example's identifier (`response.json`).
  public var files: OrderedDictionary<String, String> = [:]
  /// Where it stands in files of many, by format (`har`, `postman`, `swift`), and in the exported spec (`openapi`).
  public var places: OrderedDictionary<String, Place> = [:]

  /// A place inside of a file.
  public struct Place: Sendable, Hashable {
    /// The file, relative to the API's folder; nil for the spec as `lectern export` writes it.
    public var file: String?
    /// Where in it: a JSON pointer, or the name of a Swift value.
    public var address: Address

    /// Where something stands.
    public enum Address: Sendable, Hashable {
      /// A JSON pointer, [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).
      case pointer(String)
      /// The qualified name of a Swift value.
      case symbol(String)
    }
  }
}
