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
    print("operations   pages      bytes      best of 5")
    for count in [10, 100, 1000] {
      let publication = Publication(title: "Benchmark", apis: [MadeUpAPI.api(operations: count)])
      var site = Site()
      let clock = ContinuousClock()
      let times = try (0..<5).map { _ in
        try clock.measure { site = try Reference(publication, look: look).site() }
      }
      let best = times.min() ?? .zero
      let pages = site.files.keys.count { $0.hasSuffix(".html") }
      print("\(count)\t\(pages)\t\(site.byteCount)\t\(best)")
    }
  }
}
