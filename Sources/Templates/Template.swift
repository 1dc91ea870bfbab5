public import SourceText

/// One parsed template, in a strict dialect of Mustache.
///
/// The full language is described in [mustache(5)](https://mustache.github.io/mustache.5.html); of it:
/// `{{name}}` prints escaped, `{{{name}}}` and `{{&name}}` raw; `{{#name}}…{{/name}}` is a section, `{{^name}}` its
/// opposite; `{{a.b}}` goes into records, `{{.}}` is the innermost value; `{{! … }}` is a comment and `{{>name}}` puts
/// in another template. A tag other than a variable that has a line of its own takes that line with it. There are no
/// lambdas, no inheritance and no other delimiters.
public struct Template: Sendable {
  /// The file it was parsed from.
  public let file: SourceFile

  /// The parts of the template, in order.
  package let nodes: [TemplateNode]

  /// Parses a file; the template is nil when there are errors.
  public static func parse(_ file: SourceFile) -> (template: Template?, diagnostics: [Diagnostic]) {
    var parser = TemplateParser(file: file)
    let nodes = parser.parse()
    guard !parser.diagnostics.hasErrors else { return (nil, parser.diagnostics) }
    return (Template(file: file, nodes: nodes), parser.diagnostics)
  }
}
