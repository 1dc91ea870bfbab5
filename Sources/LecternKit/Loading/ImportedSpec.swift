import APISpec
import OpenAPI
import Sandbox
import SourceText

/// An API read from an OpenAPI file.
struct ImportedSpec: Sendable {
  /// The API; its sandbox knows its operations but no behaviour.
  let spec: Spec
  /// What was found while reading; after an error the piece is left out, and the rest is there.
  let diagnostics: [Diagnostic]
  /// Every file that was read.
  let files: [SourceFile]

  /// Whether a name on the command line means a file rather than a bundled API.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || [".json", ".yaml", ".yml"].contains { name.hasSuffix($0) }
  }

  /// Reads an OpenAPI file and the files that it refers to, none of them outside its folder.
  ///
  /// - Throws: `Failure` when the file cannot be read, or is no description of an API.
  static func read(_ path: String, terminal: Terminal) throws(Failure) -> ImportedSpec {
    let file = try Files.read(path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let id = Slug.slug(stem).isEmpty ? "api" : Slug.slug(stem)
    let importer = OpenAPIImporter(id: id) { relative in
      guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else { return nil }
      let other = Files.join(folder, relative)
      return Files.contents(other).map { SourceFile(name: other, text: $0) }
    }
    let (api, diagnostics) = importer.importAPI(file)
    guard let api else {
      terminal.report(diagnostics, sources: [file])
      throw .reported
    }
    let sandbox = Sandbox(api, state: NoState(), [])
    return ImportedSpec(spec: Spec(api: api, sandbox: sandbox), diagnostics: diagnostics, files: [file])
  }

  /// What the sandbox of an imported API remembers: nothing.
  private struct NoState: Sendable {}
}
