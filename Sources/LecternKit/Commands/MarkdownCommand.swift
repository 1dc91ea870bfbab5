import ArgumentParser
import BuiltInTemplates
import MarkdownStyles
import OrderedCollections
import Reference
import Sandbox
import Site
import SourceText
import Templates

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

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var folder = "markdown"

  @Option(help: "The house style: reference, httpdomain or gitlab.")
  var style = Style.reference

  func run(in workshop: Workshop) async throws {
    let loaded = try SiteLoader(workshop: workshop, options: source).load()
    let site = style == .reference ? try pages(loaded) : try documents(loaded)
    try Publisher(folder: folder).publish(site)
    workshop.terminal.result("\(folder): \(site.files.count) files, \(site.byteCount) bytes")
  }

  /// The Markdown twins of the site's pages.
  private func pages(_ loaded: LoadedSite) throws -> Site {
    var pages = Site()
    for (path, file) in try Reference(loaded.publication, look: loaded.look).site().files where path.hasSuffix(".md") {
      pages.add(file, at: path)
    }
    return pages
  }

  /// A document an API and language.
  private func documents(_ loaded: LoadedSite) throws -> Site {
    Site()
  }
}
