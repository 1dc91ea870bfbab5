#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time that the processor has spent on this process.
package enum ProcessorTime {
  /// So far, in seconds.
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What the system has spent of it so far, in seconds: on memory and files.
  package static var ofSystem: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(RUSAGE_SELF.rawValue, &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
  }
}
