import APISpec
import BuiltInTemplates
import Examples
import Measuring
import OpenAPI
import OrderedCollections
import Reference
import Schemas
import Site
import SourceText

/// One build of the site of a description, with the time of each phase.
struct SiteRun {
  private let clock: PhaseClock
  private let files: [(path: String, size: Int)]
  private let operations: Int
  private let machineFiles: PhaseClock
  private let copying: Double
  private let prose: Prose
  private let peak: Int

  /// Builds the site of a file into a folder that is not there yet.
  init(file path: String, threads: Int, folder: String) throws {
    var clock = PhaseClock()
    let file = SourceFile(name: path, text: try Corpora.bytes(of: path))
    guard let imported = OpenAPIImporter(id: "benchmark").importAPI(file).api else { throw Corpora.Problem(path: path) }
    clock.end("read and import")
    let library = SchemaLibrary(forExamplesOf: imported)
    clock.end("compile schemas")
    let mismatches = ExampleChecker.check(imported, with: library, threads: threads).mismatches
    clock.end("check examples")
    let api = ExampleCompleter.complete(imported.marked(mismatches), with: library, threads: threads).api
    clock.end("complete examples")
    let templates = BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }
    let look = Look.read(OrderedDictionary(templates, uniquingKeysWith: { first, _ in first })).look
    guard let look else { throw Corpora.Problem(path: "templates") }
    clock.end("templates")
    let reference = Reference(
      Publication(title: "Benchmark", apis: [api]), look: look, examples: [api.id: ShownExamples(schemas: library)])
    clock.end("relations")
    let writer = try FolderWriter(making: folder)
    files = try reference.makeFiles(threads: threads, progress: { clock.end($0.rawValue) }) { path, file in
      writer.write(file.bytes, to: path)
      return (path, file.bytes.count)
    }
    try writer.finish()
    clock.end("end of writing")
    peak = ResidentMemory.peak
    self.clock = clock
    copying = Self.secondsToCopy(folder)
    var machine = PhaseClock()
    _ = api.openAPIFiles()
    machine.end("of these, files for machines")
    machineFiles = machine
    operations = api.operations.count
    prose = Prose(of: file)
  }

  /// The phases, and what they are worth.
  func table(title: String) -> String {
    func line(_ name: String, _ time: PhaseClock.Time) -> String {
      "  " + Text.padded(name) + Text.milliseconds(time.elapsed) + ", CPU " + Text.milliseconds(time.processor)
        + ", of these for the system " + Text.milliseconds(time.system)
    }
    var lines = [title] + (clock.phases + machineFiles.phases).map { line($0.name, $0.time) }
    let total = clock.total
    lines.append(line("all", total))
    let pages = files.count { $0.path.hasSuffix(".html") }
    let size = files.reduce(0) { $0 + $1.size }
    lines.append("  \(operations) operations, \(pages) pages, \(Text.number(Double(pages) / total.elapsed)) pages/s")
    lines.append("  \(files.count) files, \(size) bytes; peak \(peak / 1_048_576) MB")
    for (kind, bytes) in bytesByKind() { lines.append("  " + Text.padded(kind) + "\(bytes) bytes") }
    lines.append(
      "  " + Text.padded("cp -r") + "\(Text.milliseconds(copying)); ratio \(Text.number(total.elapsed / copying))")
    if let seconds = prose.seconds {
      lines.append(
        "  " + Text.padded("cmark, all prose") + "\(Text.milliseconds(seconds)) for \(prose.count) texts; ratio "
          + Text.number(total.elapsed / seconds))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func bytesByKind() -> [(String, Int)] {
    var bytes: OrderedDictionary<String, Int> = [:]
    for (path, size) in files {
      let kind = path.lastIndex(of: ".").map { String(path[$0...]) } ?? path
      bytes[kind, default: 0] += size
    }
    return bytes.map { ($0.key, $0.value) }
  }

  /// How long `cp -r` takes: the least that a build could take.
  private static func secondsToCopy(_ folder: String) -> Double {
    let copy = folder + "-copy"
    defer { _ = Command.output(["rm", "-rf", copy]) }
    let start = ContinuousClock.now
    _ = Command.output(["cp", "-r", folder, copy])
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
