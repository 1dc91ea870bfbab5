import SourceText

/// Why a command ends without having done its work.
struct Failure: Error, Sendable {
  /// What the exit code tells a script.
  enum Kind: Int32, Sendable {
    /// The input has errors, or a check failed.
    case input = 1
    /// The command was used in the wrong way.
    case usage = 64
  }

  let kind: Kind
  /// One line for the terminal, without full stop; nil when everything has been said.
  let message: String?

  static func input(_ message: String) -> Failure { Failure(kind: .input, message: message) }
  static func usage(_ message: String) -> Failure { Failure(kind: .usage, message: message) }

  /// The diagnostics that were printed say it all.
  static let reported = Failure(kind: .input, message: nil)
}
