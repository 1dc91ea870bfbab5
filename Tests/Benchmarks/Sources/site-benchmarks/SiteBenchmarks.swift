import Measuring
import SourceText

/// Measures how long the site of a large description takes, phase by phase, and how large it is.
///
///     site-benchmarks                       the corpora: phases with one thread and with two
///     site-benchmarks all LECTERN           these, `lectern build` from nothing, and `lectern serve` after edits
///     site-benchmarks build LECTERN FILE    `lectern build` of one file, beside `cp -r` and cmark
///     site-benchmarks serve LECTERN FILE    how soon an edit of one file is in the browser
///     site-benchmarks measure FILE [N]      the phases of one file, in this process, with N threads
///     site-benchmarks write FILE FOLDER     writes the site, to look at it
///
/// `LECTERN` is the executable of a release build. Phases are of a fresh process that does everything once, as `lectern
/// build` does, in one language; `TMPDIR` says where its files go. Others that use the machine make the wall slower, not
/// so much the processor's time.
@main
struct SiteBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("measure", 3...4):
      let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      let run = try SiteRun(file: arguments[2], threads: threads, folder: folder.path + "/site")
      print(run.table(title: "\(arguments[2]), threads: \(threads)"))
    case ("write", 4): _ = try SiteRun(file: arguments[2], threads: 2, folder: arguments[3])
    case ("build", 4): try build(arguments[2], arguments[3])
    case ("serve", 4): print(try PreviewRun(arguments[2], file: arguments[3]).table)
    case ("all", 3): try measureCorpora(executable: arguments[2])
    case (nil, _): try measureCorpora(executable: nil)
    default:
      print("usage: site-benchmarks [all LECTERN | (build | serve) LECTERN FILE | measure FILE [N] | write FILE DIR]")
    }
  }

  private static func measureCorpora(executable: String?) throws {
    guard let corpora = Corpora() else { return print("without corpora: set LECTERN_CORPORA to their folder") }
    for path in Corpora.sites.map({ corpora.folder + $0 }) {
      for threads in ["1", "2"] {
        print(Command.output([CommandLine.arguments[0], "measure", path, threads]) ?? "\(path): failed")
      }
      guard let executable else { continue }
      try build(executable, path)
      print(try PreviewRun(executable, file: path).table)
    }
  }

  private static func build(_ executable: String, _ path: String) throws {
    let run = try CommandRun(executable, file: path)
    print(run.table(prose: Prose(of: SourceFile(name: path, text: try Corpora.bytes(of: path)))))
  }
}
