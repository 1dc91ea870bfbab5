import APISpec
import ArgumentParser
import MarkdownStyles
import OrderedCollections
import Reference
import Sandbox
import Site
import SourceText

/// `lectern markdown`: the reference as CommonMark.
struct MarkdownCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Write the reference as CommonMark.",
    discussion: """
      The style `reference` writes a file a page; `httpdomain` and `gitlab` write a document an API.

      Examples:
        lectern markdown -o docs/api                             a file a page
        lectern markdown gitlab-users --style gitlab -o docs     the shape of GitLab's own documents
      """)

  /// The house styles.
  enum Style: String, ExpressibleByArgument, CaseIterable {
    case reference, httpdomain, gitlab
  }

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var folder = "markdown"

  @Option(help: "The house style: reference, httpdomain or gitlab.")
  var style = Style.reference

  func run(in workshop: Workshop) async throws {
    let loaded = try await SiteLoader(workshop: workshop, options: source).load()
    let site = style == .reference ? try pages(loaded) : try documents(loaded, workshop.terminal)
    try Publisher(folder: folder).publish(site)
    workshop.terminal.result("\(folder): \(site.files.count) files, \(site.byteCount) bytes")
  }

  /// The Markdown twins of the site's pages.
  private func pages(_ loaded: LoadedSite) throws -> Site {
    var pages = Site()
    for (path, file) in try loaded.reference.site().files where path.hasSuffix(".md") {
      pages.add(file, at: path)
    }
    return pages
  }

  /// A document an API and language.
  private func documents(_ loaded: LoadedSite, _ terminal: Terminal) throws(Failure) -> Site {
    let (styles, found) = MarkdownStyles.load(loaded.templates)
    var diagnostics = found
    var documents = Site()
    let languages = loaded.publication.languages
    for api in loaded.publication.apis {
      for language in languages {
        let rendered = styles.render(api, style: style.rawValue, language: language)
        diagnostics += rendered.diagnostics
        guard let text = rendered.text else { continue }
        let name = language == languages.first ? "\(api.id).md" : "\(api.id).\(language).md"
        documents.add(SiteFile(text, mediaType: SiteFile.mediaType(forPath: name)), at: name)
      }
    }
    terminal.report(diagnostics, sources: Array(loaded.templates.values))
    if diagnostics.hasErrors { throw .reported }
    return documents
  }
}
