public import APISpec
import BuiltInTemplates
public import OrderedCollections
public import SourceText
import Templates

/// The templates of code samples, checked, and the languages that they are.
public struct SampleTemplates: Sendable {
  /// The languages, in the order in which they are offered.
  public let languages: [CodeLanguage]
  /// The templates of the languages, in their order.
  private let programs: [SampleProgram]
  /// The templates as they were read.
  let set: TemplateSet

  private init(languages: [CodeLanguage], set: TemplateSet) {
    self.languages = languages
    self.set = set
    programs = languages.map { SampleProgram($0.templateName, of: set) }
  }

  /// The templates that come with the product.
  public static let builtIn: SampleTemplates = {
    let files = BuiltInTemplates.files.map { ($0.path, SourceFile(name: "templates/\($0.path)", text: $0.text)) }
    return read(OrderedDictionary(files) { first, _ in first }).templates
  }()

  /// Reads the templates of code samples among the files of a templates folder: a language is a file.
  ///
  /// `samples/<id>.mustache` begins with a comment that names the language and its quoting, and asks for what
  /// ``shape`` has. `samples/order.txt` has the identifiers of the languages in their order, one a line; those that it
  /// does not name come last.
  ///
  /// - Parameter files: The files, by their path below the folder.
  /// - Returns: The templates that are in order, and what is wrong with others.
  public static func read(
    _ files: OrderedDictionary<String, SourceFile>
  ) -> (templates: SampleTemplates, diagnostics: [Diagnostic]) {
    let templates = files.filter { $0.key.hasPrefix("samples/") && $0.key.hasSuffix(".mustache") }
    var (set, diagnostics) = TemplateSet.load(templates)
    var languages: [CodeLanguage] = []
    var ids: [String] = []
    for (path, file) in templates {
      let id = String(path.dropFirst("samples/".count).dropLast(".mustache".count))
      // What lies in folders is part of other templates.
      if id.contains("/") { continue }
      ids.append(id)
      guard Slug.isSlug(id) else {
        diagnostics.append(.badSampleName(id, in: file))
        continue
      }
      // What could not be parsed is not in the set, and has been reported.
      guard set.names.contains(path) else { continue }
      let head = SampleHead(of: file, id: id)
      let found = head.diagnostics + set.check(template: path, against: shape)
      diagnostics += found.filter { !diagnostics.contains($0) }
      if let language = head.language, !found.hasErrors { languages.append(language) }
    }
    if let order = files["samples/order.txt"] { languages = sorted(languages, by: order, among: ids, &diagnostics) }
    return (SampleTemplates(languages: languages, set: set), diagnostics)
  }

  private static func sorted(
    _ languages: [CodeLanguage], by order: SourceFile, among ids: [String], _ diagnostics: inout [Diagnostic]
  ) -> [CodeLanguage] {
    var sorted: [CodeLanguage] = []
    for line in order.text.split(separator: UInt8(ascii: "\n")) {
      let span = SourceSpan(line.startIndex, line.endIndex)
      let id = order.string(of: span).trimmedBlanks
      if id.isEmpty { continue }
      if !ids.contains(id) { diagnostics.append(.unknownSampleLanguage(id, among: ids, at: span, in: order)) }
      if let language = languages.first(where: { $0.id == id }), !sorted.contains(language) { sorted.append(language) }
    }
    return sorted + languages.filter { !sorted.contains($0) }
  }

  /// The language with an identifier; nil when there is none.
  public func language(_ id: String) -> CodeLanguage? {
    languages.first { $0.id == id }
  }

  /// Source text that sends a request and prints what comes back, without a final line break.
  ///
  /// Every value of the request is quoted for the language, whatever characters it has; the request is first brought
  /// into the form in which it can travel, ``APISpec/RequestMessage/sendable``.
  public func sample(in language: CodeLanguage, for request: RequestMessage) -> String {
    samples(for: request, in: [language.id]).first?.text ?? ""
  }

  /// Source text in several languages, each without a final line break.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - ids: The languages by identifier, in the wanted order; nil for all in theirs. Unknown ones are left out.
  public func samples(
    for request: RequestMessage, in ids: [String]? = nil
  ) -> [(language: CodeLanguage, text: String)] {
    sources(for: request, in: indexes(of: ids)).map { ($0, String(decoding: $1, as: UTF8.self)) }
  }

  /// The languages by their indexes, in the wanted order.
  func indexes(of ids: [String]?) -> [Int] {
    ids.map { $0.compactMap { id in languages.firstIndex { $0.id == id } } } ?? Array(languages.indices)
  }

  /// Source text in UTF-8 in some languages by their indexes, each without a final line break.
  func sources(for request: RequestMessage, in indexes: [Int]) -> [(language: CodeLanguage, source: [UInt8])] {
    let request = SampleRequest(request.sendable)
    return indexes.map { index in
      (languages[index], programs[index].source(for: request, languages[index].quoting))
    }
  }

  /// The curl command of a request whose server stands in a variable of the shell, without a final line break.
  ///
  /// - Parameters:
  ///   - request: The request; of its URL only path and query are used.
  ///   - variable: The variable that holds the server's URL without a final slash.
  public func curlCommand(for request: RequestMessage, baseURLIn variable: String) -> String {
    guard let curl = languages.firstIndex(where: { $0.id == "curl" }) else { return "" }
    let request = request.sendable
    let url = "\"$\(variable)\"" + Quoting.shell(request.target)
    let command = programs[curl].source(for: SampleRequest(request), languages[curl].quoting, quotedURL: url)
    return String(decoding: command, as: UTF8.self)
  }
}
