public import APISpec
import BuiltInTemplates
public import SourceText
public import Templates

/// The templates of code samples, checked.
public struct SampleTemplates: Sendable {
  private let set: TemplateSet

  private init(checked set: TemplateSet) {
    self.set = set
  }

  /// The templates that come with the product.
  public static let builtIn: SampleTemplates = {
    let files = BuiltInTemplates.files.filter { $0.path.hasPrefix("samples/") }
      .map { SourceFile(name: $0.path, text: $0.text) }
    return SampleTemplates(checked: TemplateSet.load(files).set)
  }()

  /// Checks that a set has a template for every language, and that each asks only for what there is.
  ///
  /// - Parameter set: Templates, those of samples under ``CodeLanguage/templateName``.
  /// - Returns: The templates, or nil when there are errors, and what was found.
  public static func check(_ set: TemplateSet) -> (templates: SampleTemplates?, diagnostics: [Diagnostic]) {
    let diagnostics = CodeLanguage.allCases.flatMap { set.check(template: $0.templateName, against: shape) }
    return (diagnostics.hasErrors ? nil : SampleTemplates(checked: set), diagnostics)
  }

  /// Source text that sends a request and prints what comes back, without a final line break.
  public func sample(in language: CodeLanguage, for request: RequestMessage) -> String {
    render(language, SampleContext(request.sendable).value)
  }

  /// Source text in every language, in their order, each without a final line break.
  public func samples(for request: RequestMessage) -> [(language: CodeLanguage, text: String)] {
    let value = SampleContext(request.sendable).value
    return CodeLanguage.allCases.map { ($0, render($0, value)) }
  }

  /// The curl command of a request whose server stands in a variable of the shell, without a final line break.
  ///
  /// - Parameters:
  ///   - request: The request; of its URL only path and query are used.
  ///   - variable: The variable that holds the server's URL without a final slash.
  public func curlCommand(for request: RequestMessage, baseURLIn variable: String) -> String {
    var context = SampleContext(request.sendable)
    context.shellURL = "\"$\(variable)\"" + Quoting.shell(request.sendable.target)
    return render(.curl, context.value)
  }

  private func render(_ language: CodeLanguage, _ context: TemplateValue) -> String {
    do throws(Diagnostic) {
      let text = try set.render(language.templateName, context, escaping: .none)
      return text.utf8.last == UInt8(ascii: "\n") ? String(text.unicodeScalars.dropLast()) : text
    } catch {
      // Checked templates do not fail; were one to, the page should say so rather than show nothing.
      return error.summary
    }
  }
}
