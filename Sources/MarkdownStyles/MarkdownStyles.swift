public import OrderedCollections
public import SourceText
public import Templates

/// The house styles at hand: templates, and the words that they use in each language.
///
/// An `API` becomes a typed context (`Context/`, filled by `Building/`) in which every text is in one language and
/// ready to stand in Markdown; a template lays it out; libcmark parses the result and prints it in its normal form.
///
/// ```swift
/// let (styles, problems) = MarkdownStyles.load(files)
/// let (text, diagnostics) = styles.render(api, style: "httpdomain", language: "en")
/// ```
public struct MarkdownStyles: Sendable {
  /// The language whose words stand in for those of a language without a file.
  static let fallbackLanguage = "en"

  let templates: TemplateSet
  let words: OrderedDictionary<String, MarkdownWords>

  /// Styles from parsed templates and words; of two files for one language the later one holds.
  public init(templates: TemplateSet, words: [MarkdownWords]) {
    self.templates = templates
    self.words = OrderedDictionary(words.map { ($0.language, $0) }) { _, later in later }
  }

  /// Reads the styles among the files of a templates folder, by their paths below it.
  ///
  /// `markdown/<style>.mustache` is a style, `markdown/parts/…` are its partials, and `markdown/words.<language>.json`
  /// are words. Other files are none of its business. Files with errors are left out.
  public static func load(
    _ files: OrderedDictionary<String, SourceFile>
  ) -> (styles: MarkdownStyles, diagnostics: [Diagnostic]) {
    let own = files.filter { $0.key.hasPrefix("markdown/") }
    let loaded = TemplateSet.load(own.filter { $0.key.hasSuffix(".mustache") })
    var diagnostics = loaded.diagnostics
    var words: [MarkdownWords] = []
    for (path, file) in own {
      guard let language = MarkdownWords.language(ofPath: path) else { continue }
      let read = MarkdownWords.read(file, language: language)
      diagnostics += read.diagnostics
      if let found = read.words { words.append(found) }
    }
    return (MarkdownStyles(templates: loaded.set, words: words), diagnostics)
  }

  /// The styles there are templates for, in their order.
  public var styles: [MarkdownStyle] {
    templates.names.compactMap { name in
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "markdown", parts[1].hasSuffix(".mustache") else { return nil }
      return MarkdownStyle(String(parts[1].dropLast(".mustache".count)))
    }
  }

  /// What is wrong with the templates of all styles: names that no document has, partials that are not there.
  public func check() -> [Diagnostic] {
    styles.flatMap { templates.check(template: $0.template, against: StyleContext.shape) }
  }
}
