import APISpec
import Measuring
import OpenAPI
import SourceText

/// What is measured.
enum Work: String, CaseIterable {
  /// Reading the file into a tree.
  case read
  /// Reading the file and making the model of it.
  case `import`

  /// Does it once, from the file on disk to the result, and gives the result so that its end is not measured.
  func run(_ path: String) throws -> Any {
    let file = SourceFile(name: path, text: try Corpora.bytes(of: path))
    switch self {
    case .read: return SourceText.read(file)
    case .import: return OpenAPIImporter(id: "benchmark").importAPI(file)
    }
  }
}
