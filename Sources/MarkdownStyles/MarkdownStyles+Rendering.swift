public import APISpec
import CommonMark
import OrderedCollections
public import SourceText
import Templates

extension MarkdownStyles {
  /// Writes an API as one CommonMark document.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - style: The name of a style.
  ///   - language: The language tag of the readers; texts without a translation stay in their source language.
  /// - Returns: The document, ending with a line break, and what was found. There is no document when the style is
  ///   unknown or its template asks for a name that the document does not have; a description that is too large is
  ///   left out.
  public func render(
    _ api: API, style name: String, language: String
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    guard let style = styles.first(where: { $0.name == name }) else {
      return (nil, [.unknownStyle(name, among: styles.map(\.name))])
    }
    let problems = templates.check(template: style.template, against: StyleContext.shape)
    guard !problems.hasErrors else { return (nil, problems) }
    guard let words = words[language] ?? words[Self.fallbackLanguage] else {
      return (nil, problems + [.noWords(language)])
    }
    var builder = StyleContextBuilder(api: api, language: language, words: words)
    let context = builder.context()
    let diagnostics = problems + builder.diagnostics
    do throws(Diagnostic) {
      let written = try templates.render(style.template, context.value, escaping: .none)
      return (try normalized(written, style), diagnostics)
    } catch {
      return (nil, diagnostics + [error])
    }
  }

  /// Prints a document as libcmark does, so that the layout of a template's source does not show.
  private func normalized(_ text: String, _ style: MarkdownStyle) throws(Diagnostic) -> String {
    // Every field has passed the limits of a field already; a list around it nests a little deeper.
    let limits = MarkdownLimits(bytes: text.utf8.count, nesting: MarkdownLimits.standard.nesting + 20)
    do throws(MarkdownTooLarge) {
      return try Markdown(parsing: text, limits: limits).commonMark()
    } catch {
      throw .tooLarge(error.description, at: "style \(style.name)")
    }
  }
}
