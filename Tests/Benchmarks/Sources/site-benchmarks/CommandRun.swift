import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `lectern build` as its users run it: processes that begin with nothing.
struct CommandRun {
  /// How often each is done; the best counts, since others use the machine too.
  private static let runs = 5

  private let path: String
  private let cold: ChildProcess.Cost
  private let again: ChildProcess.Cost
  private let copying: ChildProcess.Cost
  private let pages: Int
  private let bytes: Int

  /// Builds the site of a file with an executable.
  init(_ executable: String, file path: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    self.path = path
    let site = folder.path + "/site"
    func best(_ prepare: () -> Void, _ words: [String]) throws -> ChildProcess.Cost {
      var costs: [ChildProcess.Cost] = []
      for _ in 0..<Self.runs {
        prepare()
        let cost = try ChildProcess(words).wait()
        // 1 means that pieces of the description are broken; the site is there all the same.
        guard cost.code == 0 || cost.code == 1 else { throw Corpora.Problem(path: words[0]) }
        costs.append(cost)
      }
      let peak = costs.map(\.peak).max() ?? 0
      return costs.min { $0.elapsed < $1.elapsed }.map { best in
        var best = best
        best.peak = peak
        best.processor = costs.map(\.processor).min() ?? 0
        return best
      } ?? costs[0]
    }
    func remove(_ path: String) { _ = Command.output(["rm", "-rf", path]) }
    let build = [executable, "build", path, "-o", site, "--quiet"]
    cold = try best({ remove(site) }, build)
    again = try best({}, build)
    copying = try best({ remove(site + "-copy") }, ["cp", "-r", site, site + "-copy"])
    pages = Command.output(["find", site, "-name", "*.html"])?.split(separator: "\n").count ?? 0
    bytes = (Command.output(["du", "-sb", site])?.prefix { $0.isNumber }).flatMap { Int($0) } ?? 0
  }

  /// What it cost, beside copying the site and rendering its prose alone.
  func table(prose: Prose) -> String {
    func line(_ name: String, _ cost: ChildProcess.Cost) -> String {
      "  " + Text.padded(name) + Text.milliseconds(cost.elapsed) + ", CPU " + Text.milliseconds(cost.processor)
        + ", peak \(cost.peak / 1_048_576) MB\n"
    }
    var text = "\(path), lectern build, best of \(Self.runs)\n"
    text += line("nothing there", cold) + line("over the old site", again)
    text += "  \(pages) pages, \(Text.number(Double(pages) / cold.elapsed)) pages/s, \(bytes) bytes\n"
    text += line("cp -r", copying)
    text += "  ratio to cp -r: wall \(Text.number(cold.elapsed / copying.elapsed)),"
    text += " CPU \(Text.number(cold.processor / copying.processor))\n"
    if let seconds = prose.seconds {
      text += "  ratio to cmark over \(prose.count) texts: wall \(Text.number(cold.elapsed / seconds)),"
      text += " CPU \(Text.number(cold.processor / seconds))\n"
    }
    return text
  }
}
