public import JSON
public import OrderedCollections

/// What can come back.
///
/// [Response Object](https://spec.openapis.org/oas/v3.1.1.html#response-object).
public struct Response: Sendable, Hashable {
  /// The status, or the statuses, that this describes.
  public var status: ResponseStatus
  /// A short title (OpenAPI 3.2).
  public var summary: LocalizedText?
  /// What it means, in CommonMark.
  public var description: LocalizedText
  /// The audience that gets this variant, by identifier; nil when all do.
  public var audience: String?
  /// Header fields, by name.
  public var headers: OrderedDictionary<String, Header> = [:]
  /// The body by media type; empty when there is none.
  public var content: OrderedDictionary<String, MediaContent> = [:]
  /// Operations that can follow, by name.
  public var links: OrderedDictionary<String, Link> = [:]
  /// When it came, changed and went.
  public var availability = Availability()
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A response without a body.
  public init(_ status: ResponseStatus, description: LocalizedText, audience: String? = nil) {
    self.status = status
    self.description = description
    self.audience = audience
  }
}

/// Which statuses a response describes.
///
/// [Responses Object](https://spec.openapis.org/oas/v3.1.1.html#responses-object).
public enum ResponseStatus: Sendable, Hashable {
  /// One status code (`404`).
  case code(Int)
  /// A hundred status codes by their first digit (`4XX`).
  case range(Int)
  /// All that no other response describes.
  case `default`

  /// OpenAPI's notation: `404`, `4XX` or `default`.
  public var text: String {
    switch self {
    case .code(let code): String(code)
    case .range(let digit): "\(digit)XX"
    case .default: "default"
    }
  }

  /// Whether a status code is described by this.
  public func matches(_ code: Int) -> Bool {
    switch self {
    case .code(let own): own == code
    case .range(let digit): code / 100 == digit
    case .default: true
    }
  }
}
