import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command's results and messages go: results to standard output, everything else to standard error.
struct Terminal: Sendable {
  private let isQuiet: Bool
  private let style: DiagnosticStyle
  private var transcript: Transcript?

  init(_ options: OutputOptions) {
    isQuiet = options.quiet
    let wantsColor = !options.noColor && getenv("NO_COLOR") == nil
    style = isatty(STDERR_FILENO) == 1 ? .terminal(color: wantsColor) : .plain
  }

  /// The same terminal, whose messages wait in a transcript.
  func holding(in transcript: Transcript) -> Terminal {
    var copy = self
    copy.transcript = transcript
    return copy
  }

  /// Says what waited.
  func tell(_ transcript: Transcript) {
    for message in transcript.messages { Self.write(message, to: STDERR_FILENO) }
  }

  /// A line of the result.
  func result(_ line: String) {
    Self.write(line + "\n", to: STDOUT_FILENO)
  }

  /// The result itself, to the byte.
  func result(bytes: [UInt8]) {
    Self.write(bytes, to: STDOUT_FILENO)
  }

  /// What the command is doing; nothing with `--quiet`.
  func progress(_ line: String) {
    if !isQuiet { say(line) }
  }

  /// What is wrong with the input, each finding with its place; only errors with `--quiet`.
  func report(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      let source = sources.first { $0.name == diagnostic.file }
      let isError = diagnostic.severity == .error
      say(
        diagnostic.rendered(style: style, source: source),
        fault: isError && transcript != nil ? diagnostic.rendered(style: .plain, source: nil) : nil)
    }
  }

  /// What went wrong while the command goes on.
  func complain(_ message: String) {
    say("error: \(message)", fault: "error: \(message)")
  }

  /// A message, now or later.
  private func say(_ message: String, fault: String? = nil) {
    if let transcript {
      transcript.add(message + "\n", fault: fault)
    } else {
      Self.write(message + "\n", to: STDERR_FILENO)
    }
  }

  /// Says why a command could not do its work, and ends the process.
  static func end(with failure: Failure) -> Never {
    if let message = failure.message { write("error: \(message)\n", to: STDERR_FILENO) }
    exit(failure.kind.rawValue)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    // A reader that has gone away, such as a pager, wants no more.
    try? Files.writeAll(bytes, to: descriptor)
  }
}
