import APISpec
import ArgumentParser
import Fixtures
import OrderedCollections
import Reference
import Sandbox
import Site

/// `lectern fixtures`: documented exchanges as files.
struct FixturesCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "fixtures",
    abstract: "Write example requests and responses as files.",
    discussion: """
      Examples:
        lectern fixtures -o Tests/Fixtures                 every format, for every documented example
        lectern fixtures gitlab-users --format json,http   chosen formats
        lectern fixtures -o Tests/Fixtures --check         fail when the files on disk differ
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var folder = "fixtures"

  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas: \(FixtureFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "list"))
  var format: String?

  @Flag(help: "Write nothing; fail when the files on disk differ.")
  var check = false

  func run(in workshop: Workshop) async throws {
    let loaded = try await SiteLoader(workshop: workshop, options: source).load()
    let set = FixtureSet(loaded.publication.apis, formats: try formats())
    if check { return try compare(set, workshop.terminal) }
    try Publisher(folder: folder).publish(set.site)
    let count = set.fixtures.values.reduce(0) { $0 + $1.count }
    workshop.terminal.result("\(folder): \(count) fixtures, \(set.site.files.count) files")
  }

  private func formats() throws(Failure) -> [FixtureFormat] {
    guard let format else { return FixtureFormat.allCases }
    var formats: [FixtureFormat] = []
    for name in format.split(separator: ",") {
      guard let format = FixtureFormat(rawValue: String(name)) else {
        let known = FixtureFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("no format is called `\(name)`; there are \(known)")
      }
      formats.append(format)
    }
    return formats
  }

  private func compare(_ set: FixtureSet, _ terminal: Terminal) throws(Failure) {
    let paths = Files.list(folder).filter { $0 != Publisher.marker }
    let check = FixtureCheck(set, onDisk: paths) { Files.contents(Files.join(folder, $0)) }
    for difference in check.differences { terminal.complain("\(folder)/\(difference)") }
    guard check.passes else {
      throw .input(
        "\(check.differences.count) of the files differ; run `lectern fixtures -o \(folder)` to write them anew")
    }
    terminal.result("\(folder): \(set.site.files.count) files are as they should be")
  }
}
