/// Where exchanges that the console shows are kept when its user wants to.
public struct ExchangeRecorder: Sendable {
  /// Why an exchange was not kept.
  public enum Failure: Error, Sendable, Hashable {
    /// There is one of that name.
    case taken
    /// What arrived is no exchange; the reason in words.
    case malformed(String)
    /// The disk has no room left.
    case full
    /// It cannot be written; the reason in words.
    case unwritable(String)
  }

  /// One exchange, as the console sends it.
  public struct Exchange: Sendable, Hashable {
    /// The API, by identifier.
    public var api: String
    /// The operation, by identifier.
    public var operation: String
    /// What the user calls it.
    public var name: String
    /// A request in the form of [RFC 9112](https://www.rfc-editor.org/rfc/rfc9112), framed by its `Content-Length`,
    /// and its response to the end.
    public var messages: [UInt8]

    /// An exchange from its parts.
    public init(api: String, operation: String, name: String, messages: [UInt8]) {
      self.api = api
      self.operation = operation
      self.name = name
      self.messages = messages
    }
  }

  /// The folder that is shown to the user before anything is written, percent-encoded as a part of a URL is.
  public var place: String
  /// Keeps an exchange; gives the paths of the files that were written.
  public var record: @Sendable (Exchange) throws(Failure) -> [String]

  /// A recorder from its parts.
  public init(place: String, record: @escaping @Sendable (Exchange) throws(Failure) -> [String]) {
    self.place = place
    self.record = record
  }
}
