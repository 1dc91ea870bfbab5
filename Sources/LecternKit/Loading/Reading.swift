import APISpec
import BuiltInTemplates
import Catalogs
import OrderedCollections
import Reference
import Sandbox
import Site
import SourceText
import Theming

/// One reading of a site project: what was read, and what is wrong with it.
struct Reading {
  let terminal: Terminal
  private var diagnostics: [Diagnostic] = []
  private var sources: [SourceFile] = []
  /// The configuration of the site project; nil when there is none.
  private(set) var project: SourceFile?
  /// Files and folders whose change makes the site another, whether they are there or not.
  var watched: [String] = []
  /// The languages that catalogs translate from, as tags.
  private(set) var sourceLanguages: OrderedSet<String> = []
  /// The languages that there are translations into, as tags.
  private(set) var translations: Set<String> = []

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  /// Whether pieces of an imported API were left out because they are broken.
  private(set) var isIncomplete = false

  /// An API by name or from an OpenAPI file; what is broken in the file is reported at once and left out.
  mutating func spec(_ name: String, id: String?, with reader: SpecReader) async throws(Failure) -> ReadSpec {
    let read = try await reader.read(name, id: id)
    terminal.report(read.diagnostics, sources: read.files)
    isIncomplete = isIncomplete || read.diagnostics.hasErrors
    return read
  }

  /// Takes note of what is wrong.
  mutating func add(_ found: [Diagnostic]) {
    diagnostics += found
  }

  /// Takes over what another reading found.
  mutating func add(_ other: Reading) {
    diagnostics += other.diagnostics
    sources += other.sources
    sourceLanguages.formUnion(other.sourceLanguages)
    translations.formUnion(other.translations)
  }

  /// Names everything that was read, beside descriptions, which have numbers.
  func contentID(beside specs: [ReadSpec]) -> String {
    let described = Set(specs.flatMap { $0.files.map(\.name) })
    var hash = ContentHash()
    hash.add(Array("\(Self.process) \(specs.map { "\($0.spec.api.id) \($0.number)" })".utf8))
    for source in sources where !described.contains(source.name) {
      hash.add(Array(source.name.utf8))
      hash.add(source.text)
    }
    return hash.text
  }

  /// Tells this process from others: what is compiled in may be another there.
  private static let process = UInt64.random(in: 0 ... .max)

  /// Reports everything, and ends the work when there are errors.
  func finish() throws(Failure) {
    report()
    if diagnostics.hasErrors { throw .reported }
  }

  /// Reports everything; the work goes on, because a site can be made in spite of it.
  func report() {
    terminal.report(diagnostics, sources: sources)
  }

  /// The configuration of a folder; nil when there is none and none is required.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - isRequired: Whether it is a failure that there is none.
  ///   - specs: The names of the APIs that there are.
  mutating func configuration(
    in folder: String, isRequired: Bool, specs: @autoclosure () -> [String]
  ) throws(Failure) -> SiteConfiguration? {
    let path = Files.join(folder, SiteConfiguration.fileName)
    watched.append(path)
    guard let text = Files.contents(path) else {
      if isRequired { throw .input("\(path) cannot be read") }
      return nil
    }
    let file = SourceFile(name: path, text: text)
    sources.append(file)
    project = file
    var named: [String] = []
    let (configuration, found) = SiteConfiguration.read(
      file, specs: specs(), folder: SiteFolder(path: folder, isLookedUp: { named.append($0) }))
    watched += named
    add(found)
    guard let configuration else {
      try finish()
      throw .reported
    }
    return configuration
  }

  /// A spec with its translations.
  ///
  /// - Parameters:
  ///   - read: The spec.
  ///   - path: The catalog; the one that the spec carries when nil.
  ///   - isChecked: Whether the model is looked through for what is wrong with it.
  mutating func translated(_ read: ReadSpec, catalog path: String?, isChecked: Bool) throws(Failure) -> Spec {
    var spec = read.spec
    var file = spec.catalog.map { SourceFile(name: $0.name, text: $0.text) }
    if let path { file = try Files.read(path) }
    if let file {
      sources.append(file)
      let (catalog, found) = StringCatalog.read(file)
      add(found)
      if let catalog {
        sourceLanguages.append(catalog.sourceLanguage)
        let (api, found) = catalog.applied(to: spec.api)
        add(found)
        spec.api = api
      }
    }
    // A description has no translations in itself, and its texts are many.
    if file != nil || read.files.isEmpty {
      for text in spec.api.texts { translations.formUnion(text.translations.keys) }
    }
    if isChecked { add(spec.api.diagnostics().map { Diagnostic($0, api: spec.api.id) }) }
    return spec
  }

  /// The catalog of a file, else the one that a bundled API carries; nil when there is neither.
  ///
  /// - Throws: `Failure` when the file cannot be read or has mistakes.
  mutating func catalog(at path: String, orOf spec: Spec) throws(Failure) -> StringCatalog? {
    var file = spec.catalog.map { SourceFile(name: $0.name, text: $0.text) }
    if Files.exists(path) { file = try Files.read(path) }
    guard let file else { return nil }
    sources.append(file)
    let (catalog, found) = StringCatalog.read(file)
    add(found)
    if found.hasErrors { try finish() }
    return catalog
  }

  /// An API whose examples are compared with their schemas, and complete; and what its pages show them with.
  mutating func reviewed(
    _ api: API, of read: ReadSpec, _ choice: ExampleReview.Choice
  ) -> (api: API, examples: ShownExamples) {
    let (reviewed, schemas, found) = ExampleReview.review(
      api, with: read.schemas, positions: read.positions, choice: choice)
    sources += read.files
    add(found)
    return (reviewed, ShownExamples(schemas: schemas))
  }

  /// The built-in templates, with those of a folder in their places.
  static func templates(_ folder: String?) throws(Failure) -> OrderedDictionary<String, SourceFile> {
    var files = OrderedDictionary<String, SourceFile>(
      BuiltInTemplates.files.map { ($0.path, SourceFile(name: "templates/\($0.path)", text: $0.text)) },
      uniquingKeysWith: { first, _ in first })
    if let folder {
      guard Files.isFolder(folder) else { throw .input("the folder of templates \(folder) cannot be read") }
      for path in Files.list(folder) { files[path] = try Files.read(Files.join(folder, path)) }
    }
    return files
  }

  /// How the site looks and speaks, as it was read from templates.
  mutating func look(
    _ read: (look: Look?, diagnostics: [Diagnostic]), from files: OrderedDictionary<String, SourceFile>
  ) throws(Failure) -> Look {
    sources += files.values
    add(read.diagnostics)
    guard let look = read.look else {
      try finish()
      throw .reported
    }
    return look
  }

  /// The guides of a folder, in the order of their file names, whose leading number is not part of the identifier.
  mutating func guides(in folder: String) throws(Failure) -> [Guide] {
    guard Files.isFolder(folder) else { throw .input("the folder of guides \(folder) cannot be read") }
    var guides: [Guide] = []
    for path in Files.list(folder) where path.hasSuffix(".md") {
      let file = try Files.read(Files.join(folder, path))
      sources.append(file)
      guides.append(
        Guide(id: Guide.id(ofFile: path), source: String(decoding: file.text, as: UTF8.self), file: file.name))
    }
    return guides
  }
}

extension Diagnostic {
  /// A finding about a model that was written in Swift: it has no file, but a place in the model.
  init(_ finding: APIDiagnostic, api: String) {
    let place = ([api] + finding.place).joined(separator: ", ")
    self.init(
      id: finding.id, severity: finding.severity == .error ? .error : .warning,
      summary: "\(place): \(finding.summary)")
  }
}
