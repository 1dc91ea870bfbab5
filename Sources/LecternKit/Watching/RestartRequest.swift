import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The wish to start the rebuilt executable in the place of this process.
final class RestartRequest: Sendable {
  private let isRequested = Atomic(false)

  /// Asks the server to stop, so that the new executable can listen on its port.
  func request() {
    isRequested.store(true, ordering: .sequentiallyConsistent)
    kill(getpid(), SIGTERM)
  }

  /// Replaces this process by the executable on disk, with the same arguments, if that was asked for.
  ///
  /// - Throws: `Failure` when the executable cannot be started.
  func perform() throws(Failure) {
    guard isRequested.load(ordering: .sequentiallyConsistent) else { return }
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    execv(CommandLine.arguments[0], arguments)
    throw .input("\(CommandLine.arguments[0]) cannot be restarted: \(String(cString: strerror(errno)))")
  }
}
