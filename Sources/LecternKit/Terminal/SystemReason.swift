import FoundationEssentials
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why something with a file failed, in the words of the system, without full stop.
enum SystemReason {
  /// The reason in an error of Foundation; a word that says little when there is none in it.
  static func text(_ error: any Error) -> String {
    if let error = error as? SystemError { return text(error.code) }
    let underlying = (error as? CocoaError)?.underlying ?? error
    guard let code = (underlying as? POSIXError)?.code else { return "the system gives no reason" }
    return text(code.rawValue)
  }

  /// The text of a value of `errno`.
  static func text(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
