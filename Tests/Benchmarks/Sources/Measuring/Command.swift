#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Running another program.
package enum Command {
  /// What a program prints; nil when it fails.
  package static func output(_ words: [String]) -> String? {
    let quoted = words.map {
      "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
    guard let pipe = popen(quoted.joined(separator: " ") + " 2>/dev/null", "r") else { return nil }
    var output: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
    return pclose(pipe) == 0 ? String(decoding: output, as: UTF8.self) : nil
  }
}
