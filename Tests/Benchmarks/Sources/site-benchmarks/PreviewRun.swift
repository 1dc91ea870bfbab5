import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `lectern serve` as its users see it: how long from its start, and from an edit, to the page in the browser.
struct PreviewRun {
  private static let edits = 10

  private let path: String
  private var start = 0.0
  /// From the edit to the event, and to the end of the page, in seconds.
  private var times: [(event: Double, page: Double)] = []
  private var cost: ChildProcess.Cost?

  /// Serves a copy of a file, changes its title again and again, and asks for the page that shows it.
  init(_ executable: String, file path: String) throws {
    self.path = path
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let (copy, output) = ("\(folder.path)/\(name)", folder.path + "/output")
    let text = try Corpora.bytes(of: path)
    try Self.write(text, to: copy)
    let clock = ContinuousClock()
    let begin = clock.now
    let server = try ChildProcess([executable, "serve", copy, "--port", "0", "--quiet"], output: output)
    var isRunning = true
    defer { if isRunning { server.stop() } }
    let port = try Self.port(in: output)
    _ = try Connection(port: port).page("/")
    start = (clock.now - begin) / .seconds(1)
    let events = try Connection(port: port)
    events.send("GET /_events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    try events.read(until: "event: hello")
    for index in 0..<Self.edits {
      let mark = "Edit \(index) of "
      let edited = try Self.edited(text, mark)
      usleep(200_000)
      let begin = clock.now
      try Self.write(edited, to: copy)
      try events.read(until: "event: reload")
      let event = (clock.now - begin) / .seconds(1)
      guard try Connection(port: port).page("/").contains(mark) else { throw Corpora.Problem(path: "the old page") }
      times.append((event, (clock.now - begin) / .seconds(1)))
    }
    isRunning = false
    cost = server.stop()
  }

  /// The times in a table.
  var table: String {
    func line(_ name: String, _ times: [Double]) -> String {
      let times = times.sorted()
      return "  " + Text.padded(name) + "best " + Text.milliseconds(times[0]) + ", median "
        + Text.milliseconds(times[times.count / 2]) + "\n"
    }
    return "\(path), lectern serve\n" + "  " + Text.padded("start to page") + Text.milliseconds(start) + "\n"
      + line("edit to event", times.map(\.event)) + line("edit to page", times.map(\.page))
      + "  peak \((cost?.peak ?? 0) / 1_048_576) MB\n"
  }

  /// The description with a mark at the beginning of its title.
  private static func edited(_ text: [UInt8], _ mark: String) throws -> [UInt8] {
    var place = 0
    for word in ["\"info\"", "\"title\"", "\""] {
      let bytes = Array(word.utf8)
      guard let found = text[place...].indices.first(where: { text[$0...].starts(with: bytes) }) else {
        throw Corpora.Problem(path: "no title")
      }
      place = found + bytes.count
    }
    return Array(text[..<place]) + Array(mark.utf8) + text[place...]
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Corpora.Problem(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Corpora.Problem(path: path) }
  }

  /// The port in the line that the server prints when it listens.
  private static func port(in output: String) throws -> UInt16 {
    for _ in 0..<30_000 {
      let text = (try? Corpora.bytes(of: output)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if text.hasSuffix("/\n"), let port = text.split(separator: ":").last?.prefix(while: \.isNumber) {
        return UInt16(port) ?? 0
      }
      usleep(1000)
    }
    throw Corpora.Problem(path: output)
  }
}
