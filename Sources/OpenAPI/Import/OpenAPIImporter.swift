public import APISpec
public import SourceText

/// Makes the model of an API from an OpenAPI description.
///
/// Versions [2.0](https://spec.openapis.org/oas/v2.0.html), [3.0](https://spec.openapis.org/oas/v3.0.4.html),
/// [3.1](https://spec.openapis.org/oas/v3.1.1.html) and [3.2](https://spec.openapis.org/oas/v3.2.0.html) are read, as
/// JSON or YAML. What differs between them ends here: the model does not know where it came from. What is broken is
/// reported and left out, and the rest is imported.
///
/// ```swift
/// let importer = OpenAPIImporter(id: "pets") { path in files[path] }
/// let (api, diagnostics) = importer.importAPI(SourceFile(name: "pets.yaml", text: bytes))
/// ```
public struct OpenAPIImporter {
  /// The identifier of the API.
  private let id: String
  /// How many threads read.
  private let threads: Int
  /// Gives other files.
  private let readFile: (String) throws(ReadFailure) -> SourceFile?

  /// An importer.
  ///
  /// - Parameters:
  ///   - id: The identifier of the API in URLs and commands: a slug.
  ///   - threads: How many threads read a large description; what comes out is the same for any number.
  ///   - read: Gives another file that a `$ref` names. What it gets is one of these, with percent-encoding undone:
  ///     a path relative to the folder of the imported file (`schemas/pet.yaml`); a path that leads out of that folder
  ///     (it begins with `../` or with `/`; `file:` addresses become such paths); an address with another scheme
  ///     (`https://x.example/pet.yaml`), relative references in remote files resolved. Each is asked for once. It gives
  ///     nil when there is no such file or when it must not be read; the finding then names the option that would
  ///     allow it. It throws when the file may be read and cannot; the finding then has the reason.
  public init(
    id: String, threads: Int = 2, read: @escaping (String) throws(ReadFailure) -> SourceFile? = { _ in nil }
  ) {
    self.id = id
    self.threads = threads
    readFile = read
  }

  /// Imports a description: the model, and what was found wrong.
  public func importAPI(_ file: SourceFile) -> (api: API?, diagnostics: [Diagnostic]) {
    let result = read(file)
    return (result.api, result.diagnostics)
  }

  /// Imports a description, and keeps where its examples stand.
  public func read(_ file: SourceFile) -> OpenAPIImport {
    let (node, diagnostics) = SourceText.read(file)
    guard let node else { return Self.nothing(diagnostics) }
    let root = SourceCursor(node, in: file)
    guard node.object != nil else { return Self.nothing(diagnostics + [.notADescription(root)]) }
    switch OpenAPIVersion.version(of: root) {
    case .failure(let problem): return Self.nothing(diagnostics + [problem])
    case .success(let (version, warnings)):
      // Only this thread asks for files: what others read apart from it gets none.
      nonisolated(unsafe) let readFile = readFile
      var importer = Importer(
        id: id, version: version, root: root, threads: threads, diagnostics: diagnostics + warnings
      ) { path throws(ReadFailure) in try readFile(path) }
      let api = importer.api()
      return OpenAPIImport(api: api, diagnostics: importer.diagnostics, positions: importer.positions)
    }
  }

  /// No model.
  private static func nothing(_ diagnostics: [Diagnostic]) -> OpenAPIImport {
    OpenAPIImport(api: nil, diagnostics: diagnostics, positions: ExamplePositions())
  }
}
