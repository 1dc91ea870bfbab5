public import SourceText

/// Why a schema cannot be compiled: something in it means nothing, or leads nowhere.
public struct SchemaProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The URI of the document, as registered; empty when it has none.
  public var uri: String
  /// Where in the document.
  public var pointer: JSONPointer
  /// One sentence in lower case, without full stop.
  public var message: String

  /// The place as a URI with a fragment, and the sentence.
  public var description: String { "\(uri)#\(pointer): \(message)" }
}
