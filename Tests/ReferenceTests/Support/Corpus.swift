import APISpec
import Examples
import Foundation
import OpenAPI
import SourceText

/// Real descriptions: in the folder that `LECTERN_CORPORA` names, else in `shared/corpora` beside the package.
enum Corpus {
  private static let folder =
    ProcessInfo.processInfo.environment["LECTERN_CORPORA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../../shared/corpora").standardized

  /// Whether there are any.
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The API of a description, with an example for each operation if asked for.
  static func api(_ path: String, withExamples: Bool = true) throws -> API? {
    let bytes = try Data(contentsOf: folder.appending(path: "openapi").appending(path: path))
    let imported = OpenAPIImporter(id: "corpus").read(SourceFile(name: path, text: Array(bytes)))
    return imported.api.map { withExamples ? ExampleCompleter.complete($0, fillsExchanges: true).api : $0 }
  }
}
