#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many files and sockets the process may have open.
enum DescriptorLimit {
  /// Raises the limit as far as the system allows without asking anybody, and gives it.
  ///
  /// The usual limit is low for the sake of programs that cannot count beyond 1,024, and this is none.
  static func raised() -> Int {
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return 256 }
    let soft = limit.rlim_cur
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    let isRaised = limit.rlim_cur > soft && setrlimit(kind, &limit) == 0
    return Int(clamping: isRaised ? limit.rlim_cur : soft)
  }

  #if canImport(Glibc)
    private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let kind = RLIMIT_NOFILE
  #endif
}
