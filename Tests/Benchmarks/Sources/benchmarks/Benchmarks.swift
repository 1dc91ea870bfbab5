import APISpec
import BuiltInTemplates
import OrderedCollections
import Reference
import Site
import SourceText

/// Measures how the time and the size of a site grow with its API: a straight line is the aim.
@main
struct Benchmarks {
  static func main() throws {
    if CommandLine.arguments.dropFirst().first == "validation" { return try ValidationBenchmark.run() }
    let files = BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }
    let (look, diagnostics) = Look.read(OrderedDictionary(files, uniquingKeysWith: { first, _ in first }))
    guard let look else { return print(diagnostics.map(\.summary)) }
    print("operations\tpages\tbytes\tbest of 3\tms each")
    for count in [100, 1000, 10_000] {
      let publication = Publication(title: "Benchmark", apis: [MadeUpAPI.api(operations: count)])
      var size = (pages: 0, bytes: 0)
      let clock = ContinuousClock()
      let times = try (0..<3).map { _ in
        try clock.measure {
          let site = try Reference(publication, look: look).site()
          size = (site.files.keys.count { $0.hasSuffix(".html") }, site.byteCount)
        }
      }
      let best = (times.min() ?? .zero) / .milliseconds(1)
      let each = Double(Int(best / Double(count) * 1000)) / 1000
      print("\(count)\t\(size.pages)\t\(size.bytes)\t\(Int(best)) ms\t\(each)")
    }
  }
}
