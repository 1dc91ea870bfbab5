#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of this process that is not on disk only.
package enum ResidentMemory {
  /// The most there was at once, in bytes.
  package static var peak: Int {
    #if os(Linux)
      // Unlike getrusage, this does not count what the process was before it became this program.
      let status = (try? Corpora.bytes(of: "/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
