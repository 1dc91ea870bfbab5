import APISpec
import OpenAPI
import OrderedCollections
import Sandbox
import Schemas
import SourceText

/// Finds the APIs that are named: bundled ones by name, others by the path of an OpenAPI file.
struct SpecReader: Sendable {
  let workshop: Workshop
  let references: ReferenceOptions
  /// How the sandbox of an API answers that is read from a file.
  var sandboxOptions = SandboxOptions()

  /// Keeps what was read for the next time; nil to read everything anew.
  var shelf: SpecShelf?

  /// Whether a name means a file rather than a bundled API.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || [".json", ".yaml", ".yml"].contains { name.hasSuffix($0) }
  }

  /// The identifier of an API that is read from a file: the file's name as a slug.
  static func id(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return Slug.slug(stem).isEmpty ? "api" : Slug.slug(stem)
  }

  /// The API with a name, or of a file.
  ///
  /// - Parameters:
  ///   - name: The name of a bundled API, or the path of a file.
  ///   - id: The identifier that the API gets; its own when nil.
  /// - Throws: `Failure` when there is none, or the file is no description of an API.
  func read(_ name: String, id: String? = nil) async throws(Failure) -> ReadSpec {
    guard Self.isFile(name) else {
      var spec = try workshop.spec(named: name)
      if let id { spec.api.id = id }
      return ReadSpec(spec: spec, schemas: SchemaLibrary(lazilyWith: spec.api.types))
    }
    let place = "\(id ?? "") \(name)"
    let file = try Files.read(name)
    if let known = shelf?.unchanged(place, file) { return known }
    var files = ReferencedFiles(around: name, options: references)
    while true {
      let importer = OpenAPIImporter(id: id ?? Self.id(ofFile: name)) { path throws(ReadFailure) in
        try files.read(path)
      }
      let imported = importer.read(file)
      if await files.fetchWanted() { continue }
      guard let api = imported.api else {
        workshop.terminal.report(imported.diagnostics, sources: [file] + files.all)
        throw .reported
      }
      let schemas = SchemaLibrary(lazilyWith: api.types)
      let sandbox = Sandbox(described: api, options: sandboxOptions, schemas: schemas)
      let read = ReadSpec(
        spec: Spec(api: api, sandbox: sandbox), schemas: schemas, diagnostics: imported.diagnostics,
        files: [file] + files.all,
        watched: [name] + files.files.values.map(\.name), positions: imported.positions)
      return shelf?.keep(read, as: place) ?? read
    }
  }
}

/// An API as it was found.
struct ReadSpec: Sendable {
  /// The API with its sandbox.
  var spec: Spec
  /// The schemas of the API: compiled once, for its examples, its pages and its sandbox.
  let schemas: SchemaLibrary
  /// What was found while reading; after an error the piece is left out, and the rest is there.
  var diagnostics: [Diagnostic] = []
  /// Every file that was read; none for a bundled API.
  var files: [SourceFile] = []
  /// Paths of files whose change makes the API another.
  var watched: [String] = []
  /// Where the examples stand in the files; nil for a bundled API.
  var positions: ExamplePositions?
  /// Tells readings of a description apart; 0 for what cannot change while the process runs.
  var number = 0
}

extension Workshop {
  /// The bundled API with a name.
  func spec(named name: String) throws(Failure) -> Spec {
    if let spec = specs.first(where: { $0.api.id == name }) { return spec }
    let known = specs.map(\.api.id)
    let suggestion = didYouMean(name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    throw .usage("no bundled API is called `\(name)` (there are \(known.joined(separator: ", ")))\(suggestion)")
  }
}
