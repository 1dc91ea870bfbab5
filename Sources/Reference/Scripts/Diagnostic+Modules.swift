import OrderedCollections
import Reduction
import SourceText

extension Diagnostic {
  /// Scripts cannot be joined.
  ///
  /// - Parameters:
  ///   - fault: Why.
  ///   - files: The scripts by their paths.
  init(_ fault: ModuleFault, in files: OrderedDictionary<String, SourceFile>) {
    switch fault {
    case .missing(let path, let importer):
      self.init(
        id: "single-file.missing-module", summary: "there is no script `\(path)`",
        file: importer.flatMap { files[$0]?.name })
    case .circular(let path, let importer):
      self.init(
        id: "single-file.circular-module", summary: "the script `\(path)` imports itself by way of others",
        file: importer.flatMap { files[$0]?.name })
    case .unsupported(let path, let bytes):
      self.init(
        id: "single-file.module-syntax",
        summary: "in a single file, imports are `import { a } from \"./b.js\"`, and exports declare what they export",
        file: files[path]?.name,
        range: files[path]?.range(of: SourceSpan(bytes.lowerBound, bytes.upperBound)))
    }
  }
}
