import APISpec
import ArgumentParser
import Catalogs
import JSON
import Sandbox

/// `lectern strings`: the texts of an API that are to be translated.
struct StringsCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "strings",
    abstract: "Write the texts to translate into String Catalogs, and say how much is translated.",
    discussion: """
      The catalogs are those that lectern.yaml names, else API.xcstrings in the current folder. Translations and \
      remarks in them stay; a text that is new gets an entry, and one that is gone is marked as stale.

      Examples:
        lectern strings openapi.yaml -o openapi.xcstrings  begin a catalog, or bring it up to date
        lectern strings --site docs --locale de,ja         the catalogs of a site; say what German and Japanese lack
        lectern strings --site docs --check                fail when a catalog is out of date or incomplete
      """)

  /// How the coverage is told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The catalog to write, of one spec.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("Languages to count though nothing is translated yet, as tags.", valueName: "list"))
  var locale: String?

  @Option(help: ArgumentHelp("The language that the spec is written in, for a new catalog.", valueName: "tag"))
  var sourceLanguage = "en"

  @Option(help: "How the coverage is told: text or json.")
  var format = Format.text

  @Flag(help: "Write nothing; fail when a catalog is out of date or a translation is missing.")
  var check = false

  func run(in workshop: Workshop) async throws {
    let catalogs = try await self.catalogs(workshop)
    if file != nil && catalogs.count != 1 { throw Failure.usage("-o takes the strings of one spec; name that spec") }
    for catalog in catalogs where !check && !catalog.isUpToDate { try catalog.write() }
    switch format {
    case .text:
      for line in catalogs.flatMap(\.lines) { workshop.terminal.result(line) }
    case .json:
      workshop.terminal.result(JSONValue.array(catalogs.map(\.json)).text())
    }
    guard check else { return }
    for catalog in catalogs where !catalog.isUpToDate {
      workshop.terminal.complain("\(catalog.path): is not up to date; `lectern strings` without --check writes it")
    }
    for catalog in catalogs {
      for language in catalog.coverage where language.translated < language.total {
        let missing = language.total - language.translated
        workshop.terminal.complain("\(catalog.path): \(language.locale) lacks \(missing) of \(language.total) strings")
      }
    }
    if !catalogs.allSatisfy(\.isFinished) { throw Failure.reported }
  }

  /// The catalogs of all APIs that are asked for, brought up to date in memory.
  private func catalogs(_ workshop: Workshop) async throws -> [ExtractedCatalog] {
    var reading = Reading(terminal: workshop.terminal)
    let folder = source.site ?? "."
    let configuration = try reading.configuration(
      in: folder, isRequired: source.site != nil, specs: workshop.specs.map(\.api.id))
    let loader = SiteLoader(workshop: workshop, options: source)
    var catalogs: [ExtractedCatalog] = []
    for (read, settings) in try await loader.specs(configuration, folder, &reading) {
      let api = read.spec.api
      let path = file ?? settings?.catalog.map { Files.join(folder, $0) } ?? "\(api.id).xcstrings"
      let old = try reading.catalog(at: path, orOf: read.spec)
      var wanted = (settings?.locales.map(\.text) ?? []) + (locale ?? "").split(separator: ",").map(String.init)
      wanted.removeAll { $0 == old?.sourceLanguage ?? sourceLanguage }
      catalogs.append(
        ExtractedCatalog(
          old ?? StringCatalog(sourceLanguage: sourceLanguage), of: api, path: path, locales: wanted))
    }
    try reading.finish()
    return catalogs
  }
}
