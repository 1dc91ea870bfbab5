import APISpec
import BuiltInTemplates
import Examples
import Measuring
import OpenAPI
import OrderedCollections
import Reference
import Site
import SourceText

/// One build of the site of a description, with the time of each phase.
struct SiteRun {
  private let clock: PhaseClock
  private let site: Site
  private let operations: Int
  private let copying: Double
  private let prose: Prose
  private let peak: Int

  /// Builds the site of a file.
  init(file path: String, threads: Int) throws {
    var clock = PhaseClock()
    let file = SourceFile(name: path, text: try Corpora.bytes(of: path))
    guard let imported = OpenAPIImporter(id: "benchmark").importAPI(file).api else { throw Corpora.Problem(path: path) }
    clock.end("read and import")
    let mismatches = ExampleChecker.check(imported).mismatches
    clock.end("check examples")
    let api = ExampleCompleter.complete(imported.marked(mismatches)).api
    clock.end("complete examples")
    let files = BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }
    let look = Look.read(OrderedDictionary(files, uniquingKeysWith: { first, _ in first })).look
    guard let look else { throw Corpora.Problem(path: "templates") }
    clock.end("templates")
    let reference = Reference(Publication(title: "Benchmark", apis: [api]), look: look)
    clock.end("relations")
    site = try reference.site(threads: threads) { clock.end($0.rawValue) }
    self.clock = clock
    peak = ResidentMemory.peak
    operations = api.operations.count
    copying = try SiteCopy.seconds(site)
    prose = Prose(of: file)
  }

  /// The phases, and what they are worth.
  func table(title: String) -> String {
    var lines = [title]
    for (name, time) in clock.phases {
      lines.append("  " + pad(name) + number(time.elapsed * 1000) + " ms, CPU " + number(time.processor * 1000) + " ms")
    }
    let total = clock.total
    lines.append(
      "  " + pad("all") + number(total.elapsed * 1000) + " ms, CPU " + number(total.processor * 1000) + " ms")
    let pages = site.files.keys.count { $0.hasSuffix(".html") }
    lines.append("  \(operations) operations, \(pages) pages, \(number(Double(pages) / total.elapsed)) pages/s")
    lines.append("  \(site.files.count) files, \(site.byteCount) bytes; peak \(peak / 1_048_576) MB")
    for (kind, bytes) in bytesByKind() { lines.append("  " + pad(kind) + "\(bytes) bytes") }
    lines.append("  " + pad("cp -r") + number(copying * 1000) + " ms; ratio " + number(total.elapsed / copying))
    if let seconds = prose.seconds {
      lines.append(
        "  " + pad("cmark, all prose") + number(seconds * 1000) + " ms for \(prose.count) texts; ratio "
          + number(total.elapsed / seconds))
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

  private func pad(_ text: String) -> String {
    text + String(repeating: " ", count: max(20 - text.count, 1))
  }

  private func number(_ value: Double) -> String {
    String(Double(Int(value * 10 + 0.5)) / 10)
  }
}
