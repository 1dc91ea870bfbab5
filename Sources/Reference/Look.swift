public import CodeSamples
import JSON
public import OrderedCollections
import Reduction
public import SourceText
import Templates

/// How a site looks and speaks: the files of `templates/`, read and checked.
public struct Look: Sendable {
  /// The frame of a page, and whatever it includes.
  let templates: TemplateSet
  /// The languages of the interface; the first is English.
  public let languages: [InterfaceLanguage]
  /// The code samples of requests.
  public let samples: SampleTemplates
  /// Icons by name.
  let icons: Icons
  /// Files for the assets folder, by path within it.
  let assets: OrderedDictionary<String, String>

  /// The template that frames every page.
  static let frame = "page.mustache"

  /// Reads and checks the files of a templates folder.
  ///
  /// - Parameter files: The files, by their path below the folder; files of the reader's own replace built-in ones.
  /// - Returns: The look, unless it is unusable, and everything that is wrong.
  public static func read(_ files: OrderedDictionary<String, SourceFile>) -> (look: Look?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let frames = files.filter { $0.key.hasSuffix(".mustache") && !$0.key.contains("/") }
    let (templates, templateDiagnostics) = TemplateSet.load(
      OrderedDictionary(uniqueKeysWithValues: frames.map { ($0.key, $0.value) }))
    diagnostics += templateDiagnostics
    diagnostics += templates.check(template: frame, against: PageFrame.shape)
    let languages = readLanguages(files, &diagnostics)
    let (samples, sampleDiagnostics) = SampleTemplates.read(files)
    diagnostics += sampleDiagnostics
    let look = Look(
      templates: templates, languages: languages, samples: samples, icons: Icons(icons(in: files)),
      assets: assets(of: files))
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
      icons[String(path.dropFirst("icons/".count).dropLast(".svg".count))] = text(of: file).trimmed
    }
    return icons
  }

  /// The style sheet, joined in the order that `theme/order.txt` gives, the scripts, the favicon, and the templates of
  /// code samples, from which the console makes those of other requests; style sheet and scripts without comments and
  /// needless white space.
  private static func assets(of files: OrderedDictionary<String, SourceFile>) -> OrderedDictionary<String, String> {
    let order = files["theme/order.txt"].map { text(of: $0).split(separator: "\n").map(\.trimmed) } ?? []
    let sheets = order.compactMap { files["theme/\($0)"] }.map { text(of: $0) }
    var assets: OrderedDictionary<String, String> = [
      "site.css": ReducedStyleSheet.of(sheets.joined(separator: "\n"))
    ]
    if let favicon = files["theme/favicon.svg"] { assets["favicon.svg"] = text(of: favicon) }
    for (path, file) in files where path.hasPrefix("scripts/") && path.hasSuffix(".js") {
      assets[String(path.dropFirst("scripts/".count))] = ReducedScript.of(text(of: file))
    }
    let samples = files.filter { $0.key.hasPrefix("samples/") && $0.key.hasSuffix(".mustache") }
    assets["samples.json"] = JSONValue.object(samples.mapValues { .string(text(of: $0)) }).text(.compact)
    return assets
  }

  private static func text(of file: SourceFile) -> String { String(decoding: file.text, as: UTF8.self) }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = self.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
