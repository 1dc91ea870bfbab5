/// A way to keep exchanges that the console shows, when its user wants to.
///
/// Nothing is written before the user has seen what would be, and where: a recorder makes a proposal first. Its kind is
/// a word that the console knows.
///
/// ```swift
/// let recorder = ExchangeRecorder(kind: "fixture") { exchange in
///   ExchangeRecorder.Proposal(text: path) { try write(exchange, to: path) }
/// }
/// ```
public struct ExchangeRecorder: Sendable {
  /// Why an exchange is not kept; each with what is the matter this time, in words.
  public enum Failure: Error, Sendable, Hashable {
    /// There is one of that name.
    case taken(String)
    /// What arrived cannot be kept in this way.
    case malformed(String)
    /// Nothing can be called so.
    case misnamed(String)
    /// The description has no place for it.
    case undocumented(String)
    /// It is larger than what is kept.
    case tooLarge(String)
    /// The place where it belongs cannot be written to without changing something else.
    case unplaceable(String)
    /// What it would be added to is no longer what it was.
    case changed(String)
    /// The disk has no room left.
    case full
    /// It cannot be written.
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

  /// What would be written.
  public struct Proposal: Sendable {
    /// That, and where, as the user sees it.
    public var text: String
    /// Writes it, whole or not at all; gives the paths of the files that were written.
    public var write: @Sendable () throws(Failure) -> [String]

    /// A proposal from its parts.
    public init(text: String, write: @escaping @Sendable () throws(Failure) -> [String]) {
      self.text = text
      self.write = write
    }
  }

  /// What it keeps exchanges as: `fixture` or `example`.
  public var kind: String
  /// Tells what would be written of an exchange.
  public var propose: @Sendable (Exchange) throws(Failure) -> Proposal

  /// A recorder from its parts.
  public init(kind: String, propose: @escaping @Sendable (Exchange) throws(Failure) -> Proposal) {
    self.kind = kind
    self.propose = propose
  }
}
