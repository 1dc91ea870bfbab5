import JSON
import Measuring
import SourceText

/// Measures how fast descriptions are read and imported, and how much memory that takes.
///
///     import-benchmarks                 the corpora, Python beside them, and the series from 1 to 30 MB
///     import-benchmarks corpora|series  one of the two
///
/// Times are of a process that does the same several times; peaks are of fresh processes that do it once. The process
/// runs itself for that, as `import-benchmarks measure read|import FILE RUNS`.
@main
struct ImportBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("measure", 5):
      guard let work = Work(rawValue: arguments[2]), let runs = Int(arguments[4]), runs > 0 else { fallthrough }
      print(try Measurement(of: work, file: arguments[3], runs: runs).line)
    case (nil, _):
      printCorpora()
      try printSeries()
    case ("corpora", 2): printCorpora()
    case ("series", 2): try printSeries()
    default: print("usage: import-benchmarks [corpora | series | measure read|import FILE RUNS]")
    }
  }

  /// The real files, each beside what Python makes of it.
  private static func printCorpora() {
    guard let corpora = Corpora() else { return print("without corpora: set LECTERN_CORPORA to their folder") }
    let python = Python()
    if python == nil { print("without python3 and its module yaml: nothing to compare with") }
    print(Measurement.head("file"))
    for path in Corpora.subjects {
      let file = corpora.folder + path
      for work in Work.allCases {
        guard let measurement = Measurement.inFreshProcess(work, file: file, runs: 9) else { continue }
        print(measurement.row("\(work.rawValue) \(path)"))
      }
      guard let python, let measurement = python.measurement(file: file) else { continue }
      print(measurement.row("\(python.name(for: path)) \(path)"))
    }
  }

  /// A real file at several sizes, made of renamed copies of a part of it.
  private static func printSeries() throws {
    guard let corpora = Corpora() else { return }
    let text = try Corpora.bytes(of: corpora.folder + Corpora.grown)
    let (node, _) = SourceText.read(SourceFile(name: Corpora.grown, text: text))
    guard let node else { return }
    let part = MergedDescription(partOf: node, paths: 60)
    let partSize = max(JSONValue(part.merged(copies: 1)).text().utf8.count, 1)
    for format in ["json", "yaml"] {
      print("\n" + Measurement.head("\(Corpora.grown) as \(format), import"))
      for megabytes in [1, 2, 4, 8, 16, 30] {
        let merged = part.merged(copies: max(megabytes << 20 / partSize, 1))
        let file = try TemporaryFile(
          format == "json" ? Array(JSONValue(merged).text().utf8) : merged.yaml(), extension: format)
        guard let measurement = Measurement.inFreshProcess(.import, file: file.path, runs: 3) else { continue }
        print(measurement.row("\(megabytes) MB"))
      }
    }
  }
}
