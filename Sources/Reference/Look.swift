public import CodeSamples
import JSON
public import OrderedCollections
import Reduction
public import SourceText
import Templates
public import Theming

/// How a site looks and speaks: the files of `templates/`, read and checked.
public struct Look: Sendable {
  /// The frame of a page, and whatever it includes.
  let templates: TemplateSet
  /// The languages of the interface; the first is English.
  public let languages: [InterfaceLanguage]
  /// The code samples of requests.
  public let samples: SampleTemplates
  /// The languages of code samples, by identifier, in the order in which they are offered.
  public var sampleLanguages: [String] { samples.languages.map(\.id) }
  /// Icons by name.
  let icons: Icons
  /// Files for the assets folder, by path within it.
  let assets: OrderedDictionary<String, [UInt8]>
  /// Whether the scripts among the assets are modules, see ``PublishedScripts``.
  let hasModules: Bool
  /// The modules among the scripts, and what only a single file has, by their paths.
  let sources: OrderedDictionary<String, SourceFile>
  /// What the site changes of the colours, fonts and pictures.
  let theme: Theme

  /// The template that frames every page.
  static let frame = "page.mustache"
  /// The style sheet with the values that everything else is made of.
  static let tokens = "theme/tokens.css"
  /// The style sheet of a site's own theme, among the assets.
  static let themeSheet = "theme.css"

  /// Reads and checks the files of a templates folder.
  ///
  /// - Parameters:
  ///   - files: The files, by their path below the folder; files of the reader's own replace built-in ones.
  ///   - theme: What the site changes of the look; every text in it is compared with what is behind it.
  /// - Returns: The look, unless it is unusable, and everything that is wrong.
  public static func read(
    _ files: OrderedDictionary<String, SourceFile>, theme: Theme = Theme()
  ) -> (look: Look?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let frames = files.filter { $0.key.hasSuffix(".mustache") && !$0.key.contains("/") }
    let (templates, templateDiagnostics) = TemplateSet.load(
      OrderedDictionary(uniqueKeysWithValues: frames.map { ($0.key, $0.value) }))
    diagnostics += templateDiagnostics
    diagnostics += templates.check(template: frame, against: PageFrame.shape)
    let languages = readLanguages(files, &diagnostics)
    let (samples, sampleDiagnostics) = SampleTemplates.read(files)
    diagnostics += sampleDiagnostics
    if let tokens = files[tokens] { diagnostics += theme.diagnostics(in: tokens) }
    if templates.names.contains(SingleFile.frame) {
      diagnostics += templates.check(template: SingleFile.frame, against: SingleFile.shape)
    }
    let scripts = PublishedScripts(of: files)
    let look = Look(
      templates: templates, languages: languages, samples: samples, icons: Icons(icons(in: files)),
      assets: assets(of: files, scripts, samples, theme), hasModules: scripts.areModules,
      sources: files.filter { $0.key.hasPrefix("scripts/") || $0.key.hasPrefix("single-file/") }, theme: theme)
    return (diagnostics.hasErrors ? nil : look, diagnostics)
  }

  /// The language of the interface for a tag; English when there is none.
  func language(_ tag: String) -> InterfaceLanguage? {
    languages.first { $0.tag == tag } ?? languages.first
  }

  private static func readLanguages(
    _ files: OrderedDictionary<String, SourceFile>, _ diagnostics: inout [Diagnostic]
  ) -> [InterfaceLanguage] {
    let found = files.filter { $0.key.hasPrefix("locales/") && $0.key.hasSuffix(".json") }
    let ordered = found.sorted {
      ($0.key == "locales/en.json" ? 0 : 1, $0.key) < ($1.key == "locales/en.json" ? 0 : 1, $1.key)
    }
    return ordered.reduce(into: []) { languages, file in
      let (language, found) = InterfaceLanguage.read(file.value, checkedAgainst: languages.first)
      diagnostics += found
      if let language { languages.append(language) }
    }
  }

  private static func icons(in files: OrderedDictionary<String, SourceFile>) -> [String: String] {
    var icons: [String: String] = [:]
    for (path, file) in files where path.hasPrefix("icons/") && path.hasSuffix(".svg") {
      icons[String(path.dropFirst("icons/".count).dropLast(".svg".count))] = file.string.trimmed
    }
    return icons
  }

  /// The style sheet, joined in the order that `theme/order.txt` gives, the scripts, the favicon, and the templates of
  /// code samples, from which the console makes those of other requests; then what a theme brings.
  ///
  /// Scripts are joined, see ``PublishedScripts``. The style sheet has no comments and no needless white space.
  private static func assets(
    of files: OrderedDictionary<String, SourceFile>, _ scripts: PublishedScripts, _ samples: SampleTemplates,
    _ theme: Theme
  ) -> OrderedDictionary<String, [UInt8]> {
    let order = files["theme/order.txt"].map { $0.string.split(separator: "\n").map(\.trimmed) } ?? []
    let sheets = order.compactMap { files["theme/\($0)"] }.map(\.string)
    var assets: OrderedDictionary<String, [UInt8]> = [
      "site.css": Array(ReducedStyleSheet.of(sheets.joined(separator: "\n")).utf8)
    ]
    if let favicon = files["theme/favicon.svg"], theme.favicon == nil {
      let drawing = files[tokens].map { theme.recoloured(favicon.string, following: $0) }
      assets["favicon.svg"] = drawing.map { Array($0.utf8) } ?? favicon.text
    }
    for (path, script) in scripts.files { assets[path] = Array(script.utf8) }
    assets["samples.json"] = samples.data.utf8(.compact)
    if let sheet = files[tokens]?.styled(by: theme) { assets[themeSheet] = Array(sheet.utf8) }
    for file in theme.files { assets[path(of: file)] = file.bytes }
    return assets
  }

  /// Where a file of the theme is among the assets.
  static func path(of file: ThemeFile) -> String { "theme/\(file.name)" }
}

extension SourceFile {
  /// The style sheet of a theme that follows this one.
  fileprivate func styled(by theme: Theme) -> String? {
    theme.styleSheet(following: self) { Look.path(of: $0) }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
