import APISpec
import SourceText

/// Where the bodies of a description stand that can have examples.
struct ExampleSites {
  private var importer: Importer

  /// Looks for the operations of a description.
  ///
  /// - Throws: Why examples cannot be added to it.
  init(
    _ file: SourceFile, id: String, read: @escaping (String) throws(ReadFailure) -> SourceFile?
  ) throws(EditProblem) {
    guard let node = SourceText.read(file).node,
      case .success(let (version, _)) = OpenAPIVersion.version(of: SourceCursor(node, in: file))
    else { throw .place("\(file.name): this is no description") }
    guard version != .v2 else {
      throw .place("\(file.name): in OpenAPI 2.0 an example has no name, and there is one of each media type")
    }
    // No other thread asks for files here.
    nonisolated(unsafe) let read = read
    importer = Importer(
      id: id, version: version, root: SourceCursor(node, in: file), threads: 1, diagnostics: []
    ) { path throws(ReadFailure) in try read(path) }
    importer.noteSites()
  }

  /// The Media Type Object that an example belongs to, references followed.
  ///
  /// - Throws: A problem when the description has none.
  mutating func mediaType(of example: NewExample) throws(EditProblem) -> SourceCursor {
    guard let site = importer.sites.operations.first(where: { $0.id == example.operation }) else {
      throw .undocumented("there is no operation \"\(example.operation)\"")
    }
    let (field, mediaType) =
      switch example.body {
      case .request(let mediaType): (site.cursor["requestBody"], mediaType)
      case .response(let status, let mediaType): (response(status, of: site), mediaType)
      }
    let body = field.flatMap { importer.target($0)?.cursor }
    guard let media = body?["content"]?[mediaType].flatMap({ importer.target($0)?.cursor }) else {
      throw .undocumented("\(example.operation) documents no such body of the type \(mediaType)")
    }
    return media
  }

  /// The response of a status.
  private mutating func response(_ status: ResponseStatus, of site: Site) -> SourceCursor? {
    importer.members(site.cursor["responses"]).first { Importer.status($0.key) == status }?.value
  }
}
