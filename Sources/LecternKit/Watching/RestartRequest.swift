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
  /// Where the executable is, found out before a build can have replaced it.
  private let executable = RestartRequest.ownPath() ?? CommandLine.arguments[0]

  /// Asks the server to stop, so that the new executable can listen on its port.
  func request() {
    isRequested.store(true, ordering: .sequentiallyConsistent)
    Self.stopServer()
  }

  /// Tells the server of this process to finish what it is answering and to stop.
  static func stopServer() {
    kill(getpid(), SIGTERM)
  }

  /// Replaces this process by the executable on disk, with the same arguments, if that was asked for.
  ///
  /// - Throws: `Failure` when the executable cannot be started.
  func perform() throws(Failure) {
    guard isRequested.load(ordering: .sequentiallyConsistent) else { return }
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    Self.restoreSignals()
    execv(executable, arguments)
    throw .input("\(executable) cannot be restarted: \(SystemReason.text(errno))")
  }

  /// Undoes what the server and its threads did to signals, which the new executable would inherit.
  private static func restoreSignals() {
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
  }

  /// The path of the running executable; nil when the system does not tell.
  private static func ownPath() -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    #if canImport(Darwin)
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let count = buffer.firstIndex(of: 0) ?? buffer.count
    #else
      let count = readlink("/proc/self/exe", &buffer, buffer.count)
      guard count > 0, count < buffer.count else { return nil }
    #endif
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
