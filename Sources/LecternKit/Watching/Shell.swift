#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Running a command of the user's own.
enum Shell {
  /// Runs a command line with `/bin/sh`, its output on this terminal; the exit code, or -1 when it could not be
  /// started.
  static func run(_ command: String) async -> Int32 {
    await withCheckedContinuation { continuation in
      // A thread of its own: waiting would hold one of the few that tasks run on.
      let box = CommandBox(command: command) { continuation.resume(returning: $0) }
      var thread = pthread_t()
      let pointer = Unmanaged.passRetained(box).toOpaque()
      let created = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let box = Unmanaged<CommandBox>.fromOpaque(argument).takeRetainedValue()
          box.done(box.wait())
          return nil
        }, pointer)
      if created == 0 {
        pthread_detach(thread)
      } else {
        Unmanaged<CommandBox>.fromOpaque(pointer).release()
        continuation.resume(returning: -1)
      }
    }
  }

  private final class CommandBox: Sendable {
    let command: String
    let done: @Sendable (Int32) -> Void

    init(command: String, done: @escaping @Sendable (Int32) -> Void) {
      self.command = command
      self.done = done
    }

    func wait() -> Int32 {
      var process = pid_t()
      var arguments: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", command].map { (argument: String) in
        strdup(argument)
      }
      defer { arguments.forEach { free($0) } }
      arguments.append(nil)
      guard Self.spawn(&process, arguments) == 0 else { return -1 }
      var status: Int32 = 0
      guard waitpid(process, &status, 0) == process else { return -1 }
      return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }

    /// Starts the shell with signals as a program expects them; 0 when it runs.
    ///
    /// The server ignores the signals that stop it, and its threads block all: a child would inherit both.
    private static func spawn(_ process: inout pid_t, _ arguments: [UnsafeMutablePointer<CChar>?]) -> Int32 {
      #if canImport(Darwin)
        var attributes: posix_spawnattr_t?
      #else
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var stopping = sigset_t()
      sigemptyset(&stopping)
      posix_spawnattr_setsigmask(&attributes, &stopping)
      sigaddset(&stopping, SIGINT)
      sigaddset(&stopping, SIGTERM)
      posix_spawnattr_setsigdefault(&attributes, &stopping)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
      return posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, environ)
    }
  }
}
