import APISpec
import ArgumentParser
import Examples
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
      Files that were changed by hand since they were written, and files that lectern did not write, are never \
      replaced unless --overwrite-edited is given.

      Examples:
        lectern fixtures -o Tests/Fixtures                 every format, for every documented example
        lectern fixtures gitlab-users --format json,http   chosen formats
        lectern fixtures openapi.yaml --invalid            also requests that must be refused
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

  @Flag(help: "Also write requests that break one rule each, with the error to expect.")
  var invalid = false

  @Flag(help: "Write nothing; fail when the files on disk differ.")
  var check = false

  @Flag(help: "Replace files that were changed by hand, or that lectern did not write.")
  var overwriteEdited = false

  func run(in workshop: Workshop) async throws {
    let loaded = try await SiteLoader(workshop: workshop, options: source).load()
    let set = FixtureSet(
      loaded.publication.apis, formats: try formats(),
      invalid: invalid ? { InvalidRequests(of: $0).requests(of:) } : nil)
    let folder = try FixtureFolder(folder)
    if check { return try compare(set, with: folder, workshop.terminal) }
    try write(set, to: folder, workshop.terminal)
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

  private func write(_ set: FixtureSet, to folder: FixtureFolder, _ terminal: Terminal) throws(Failure) {
    let plan = FixturePlan(set, manifest: folder.manifest, overwritesEdited: overwriteEdited, read: folder.contents)
    guard !plan.isBlocked else {
      for path in plan.edited { terminal.complain("\(folder.path)/\(path): was changed by hand") }
      for path in plan.foreign { terminal.complain("\(folder.path)/\(path): is in the way, and not a file of lectern") }
      throw .input("nothing was written; move these files away, or replace them with --overwrite-edited")
    }
    try folder.perform(plan)
    for path in plan.keptOrphans {
      terminal.complain("\(folder.path)/\(path): belongs to no example now; it was changed by hand, and stays")
    }
    let count = set.fixtures.values.reduce(0) { $0 + $1.count }
    terminal.result("\(folder.path): \(count) fixtures, \(set.site.files.count) files")
  }

  private func compare(_ set: FixtureSet, with folder: FixtureFolder, _ terminal: Terminal) throws(Failure) {
    let check = FixtureCheck(set, onDisk: folder.files, manifest: folder.manifest, read: folder.contents)
    for difference in check.differences { terminal.complain("\(folder.path)/\(difference)") }
    guard check.passes else {
      throw .input(
        "\(check.differences.count) of the files differ; run `lectern fixtures -o \(folder.path)` to write them anew")
    }
    terminal.result("\(folder.path): \(set.site.files.count) files are as they should be")
  }
}
