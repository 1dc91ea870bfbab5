import Measuring

/// Measures how long the site of a large description takes, phase by phase, and how large it is.
///
///     site-benchmarks                     the corpora, with one thread and with two
///     site-benchmarks measure FILE [N]    one file, in this process, with N threads
///     site-benchmarks write FILE FOLDER   writes the site, to look at it
///
/// Each measurement is of a fresh process that does everything once, as `lectern build` does, in one language.
@main
struct SiteBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("measure", 3...4):
      let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
      let run = try SiteRun(file: arguments[2], threads: threads)
      print(run.table(title: "\(arguments[2]), threads: \(threads)"))
    case ("write", 4): try SiteRun(file: arguments[2], threads: 2).write(to: arguments[3])
    case (nil, _): try measureCorpora()
    default: print("usage: site-benchmarks [measure FILE [THREADS] | write FILE FOLDER]")
    }
  }

  private static func measureCorpora() throws {
    guard let corpora = Corpora() else { return print("without corpora: set LECTERN_CORPORA to their folder") }
    for path in Corpora.sites {
      for threads in ["1", "2"] {
        let words = [CommandLine.arguments[0], "measure", corpora.folder + path, threads]
        print(Command.output(words) ?? "\(path): failed")
      }
    }
  }
}
