import FoundationEssentials

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
    code(error).map(text) ?? "the system gives no reason"
  }

  /// The value of `errno` in an error of Foundation or of a system call, or nil.
  static func code(_ error: any Error) -> Int32? {
    if let error = error as? SystemError { return error.code }
    let underlying = (error as? CocoaError)?.underlying ?? error
    return (underlying as? POSIXError)?.code.rawValue
  }

  /// The text of a value of `errno`.
  static func text(_ code: Int32) -> String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
