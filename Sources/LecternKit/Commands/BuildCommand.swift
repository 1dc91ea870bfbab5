import ArgumentParser
import OrderedCollections
import Reference
import Site
import SourceText

/// `lectern build`: writes the static site.
struct BuildCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the static site.",
    discussion: """
      The folder is replaced in one step when everything is written; until then the old site stays.

      Examples:
        lectern build                       the site of this folder, or the bundled APIs, into public/
        lectern build gitlab-users -o docs  one bundled API into docs/
        lectern build --site site           the site project in site/
        lectern build --single-file         all pages as one HTML file, reference.html, which needs no other
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The folder to write (default: public), or with --single-file the file (default: reference.html).",
      valueName: "path"))
  var path: String?

  @Flag(help: "Write all pages of one language as one HTML file, which works from disk.")
  var singleFile = false

  @Option(help: ArgumentHelp("The language of the single file (default: the first one of the site).", valueName: "tag"))
  var locale: String?

  func run(in workshop: Workshop) async throws {
    if locale != nil, !singleFile { throw Failure.usage("--locale is for --single-file; a site has all its languages") }
    let clock = ContinuousClock()
    let start = clock.now
    let loaded = try await SiteLoader(workshop: workshop, options: source).load()
    let written = singleFile ? try writeFile(loaded, workshop) : try writeSite(loaded)
    workshop.terminal.result("\(written) in \(start.duration(to: clock.now).formattedSeconds)")
    // The process ends with this, and gives its memory back in one piece: piece by piece takes a fortieth of the time.
    _ = Unmanaged.passRetained(Kept(site: loaded))
    // The site is there, without what is broken; the exit code says so.
    if loaded.isIncomplete { throw Failure.reported }
  }

  /// Writes the site, and says what was written.
  private func writeSite(_ loaded: LoadedSite) throws -> String {
    let target = path ?? loaded.output
    let files = try Publisher(folder: target).publish { writer in
      try loaded.reference.makeFiles { path, file in
        writer.write(file.bytes, to: path)
        return (isPage: path.hasSuffix(".html"), size: file.bytes.count)
      }
    }
    let pages = files.count { $0.isPage }
    let size = files.reduce(0) { $0 + $1.size }
    return "\(target): \(pages) pages, \(files.count) files, \(size) bytes"
  }

  /// Writes the single file, and says what was written.
  private func writeFile(_ loaded: LoadedSite, _ workshop: Workshop) throws -> String {
    if let locale, !loaded.publication.languages.contains(locale) {
      let known = loaded.publication.languages
      let suggestion = didYouMean(locale, among: known).map { "; did you mean `\($0)`?" } ?? ""
      throw Failure.usage("the site is not in `\(locale)` (there are \(known.joined(separator: ", ")))\(suggestion)")
    }
    let document: [UInt8]
    do throws(Diagnostic) {
      document = try loaded.reference.singleFile(language: locale)
    } catch {
      workshop.terminal.report([error], sources: Array(loaded.templates.values))
      throw Failure.reported
    }
    let target = path ?? "reference.html"
    try Files.write(document, to: target)
    return "\(target): \(document.count) bytes"
  }
}

/// A site that stays in memory until the process ends.
private final class Kept {
  let site: LoadedSite

  init(site: LoadedSite) {
    self.site = site
  }
}

extension Duration {
  /// The duration in seconds with two decimals (`0.42 s`).
  var formattedSeconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}
