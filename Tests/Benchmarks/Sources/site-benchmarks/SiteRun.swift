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
  private let site: Site
  private let operations: Int
  private let machineFiles: [(name: String, time: PhaseClock.Time)]
  private let copying: Double
  private let prose: Prose
  private let peak: Int

  /// Builds the site of a file.
  init(file path: String, threads: Int) throws {
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
    let files = BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }
    let look = Look.read(OrderedDictionary(files, uniquingKeysWith: { first, _ in first })).look
    guard let look else { throw Corpora.Problem(path: "templates") }
    clock.end("templates")
    let reference = Reference(
      Publication(title: "Benchmark", apis: [api]), look: look, examples: [api.id: ShownExamples(schemas: library)])
    clock.end("relations")
    site = try reference.site(threads: threads) { clock.end($0.rawValue) }
    peak = ResidentMemory.peak
    copying = try SiteCopy.seconds(site) { clock.end("writing") }
    self.clock = clock
    var machine = PhaseClock()
    _ = api.openAPIFiles()
    machine.end("of these, files for machines")
    machineFiles = machine.phases
    operations = api.operations.count
    prose = Prose(of: file)
  }

  /// The phases, and what they are worth.
  func table(title: String) -> String {
    func line(_ name: String, _ time: PhaseClock.Time) -> String {
      "  " + Text.padded(name) + Text.milliseconds(time.elapsed) + ", CPU " + Text.milliseconds(time.processor)
    }
    var lines = [title] + clock.phases.map { line($0.name, $0.time) }
    lines += machineFiles.map { line($0.name, $0.time) }
    let total = clock.total
    lines.append(line("all", total))
    let pages = site.files.keys.count { $0.hasSuffix(".html") }
    lines.append("  \(operations) operations, \(pages) pages, \(Text.number(Double(pages) / total.elapsed)) pages/s")
    lines.append("  \(site.files.count) files, \(site.byteCount) bytes; peak \(peak / 1_048_576) MB")
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

  /// Writes the site.
  func write(to folder: String) throws {
    try SiteCopy.write(site, to: folder)
  }

  private func bytesByKind() -> [(String, Int)] {
    var bytes: OrderedDictionary<String, Int> = [:]
    for (path, file) in site.files {
      let kind = path.lastIndex(of: ".").map { String(path[$0...]) } ?? path
      bytes[kind, default: 0] += file.bytes.count
    }
    return bytes.map { ($0.key, $0.value) }
  }
}
