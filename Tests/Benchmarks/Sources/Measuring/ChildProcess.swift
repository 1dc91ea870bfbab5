#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program while it runs, and what it cost.
package struct ChildProcess {
  /// What a program cost from its start to its end.
  package struct Cost {
    /// Seconds on the wall.
    package var elapsed: Double
    /// Seconds of all processors, those of the system for it included.
    package var processor: Double
    /// The most memory at once, in bytes.
    package var peak: Int
    /// Its exit code.
    package var code: Int32
  }

  /// Its number.
  private let id: pid_t
  private let start = ContinuousClock.now

  /// Starts a program; what it prints goes to a file.
  package init(_ words: [String], output: String = "/dev/null") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var id = pid_t()
    guard posix_spawnp(&id, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Corpora.Problem(path: words[0])
    }
    self.id = id
  }

  /// Waits for its end.
  package func wait() -> Cost {
    var status: Int32 = 0
    var usage = rusage()
    wait4(id, &status, 0, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    #if os(Linux)
      let peak = usage.ru_maxrss * 1024
    #else
      let peak = usage.ru_maxrss
    #endif
    return Cost(
      elapsed: (ContinuousClock.now - start) / .seconds(1),
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peak: peak, code: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }

  /// Tells it to stop, and waits for its end.
  @discardableResult
  package func stop() -> Cost {
    kill(id, SIGTERM)
    return wait()
  }
}
