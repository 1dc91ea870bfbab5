public import JSON
public import OrderedCollections

/// How a property of a form, or a part of a multipart body, is written.
///
/// [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
public struct Encoding: Sendable, Hashable {
  /// Media types allowed, separated by commas.
  public var contentType: String?
  /// Header fields of the part, by name.
  public var headers: OrderedDictionary<String, Header> = [:]
  /// How arrays and objects are spread out.
  public var style: Parameter.Style?
  /// Whether each item is written by itself.
  public var explode: Bool?
  /// Whether reserved characters stay unescaped.
  public var allowReserved = false
  /// How the parts of a part that is multipart itself are written, by name (OpenAPI 3.2).
  public var encoding: OrderedDictionary<String, Encoding> = [:]
  /// How the first of those parts are written, by place (OpenAPI 3.2).
  public var prefixEncoding: [Encoding] = []
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]
  /// At most one: an encoding cannot hold another one directly.
  private var items: [Encoding] = []

  /// An encoding that says nothing yet.
  public init() {}

  /// How all other of those parts are written (OpenAPI 3.2).
  public var itemEncoding: Encoding? {
    get { items.first }
    set { items = newValue.map { [$0] } ?? [] }
  }
}
