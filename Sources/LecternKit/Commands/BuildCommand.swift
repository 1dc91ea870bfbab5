import ArgumentParser
import OrderedCollections
import Reference
import Site

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
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder to write (default: public).", valueName: "dir"))
  var folder: String?

  func run(in workshop: Workshop) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let loaded = try await SiteLoader(workshop: workshop, options: source).load()
    let site = try loaded.reference.site()
    let target = folder ?? loaded.output
    try Publisher(folder: target).publish(site)
    let pages = site.files.keys.count { $0.hasSuffix(".html") }
    let duration = seconds(start.duration(to: clock.now))
    workshop.terminal.result(
      "\(target): \(pages) pages, \(site.files.count) files, \(site.byteCount) bytes in \(duration)")
    // The site is there, without what is broken; the exit code says so.
    if loaded.isIncomplete { throw Failure.reported }
  }

  private func seconds(_ duration: Duration) -> String {
    duration.formattedSeconds
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
