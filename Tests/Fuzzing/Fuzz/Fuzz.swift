import APISpec
import JSON
import OpenAPI
import SourceText

/// What libFuzzer calls with bytes of its own making; whatever they are, nothing here may trap, hang or eat memory.
///
/// [libFuzzer](https://llvm.org/docs/LibFuzzer.html) keeps the inputs that reach new code, and changes them further.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  fuzzReader(bytes, as: .json)
  fuzzReader(bytes, as: .yaml)
  fuzzImporter(bytes)
  return 0
}

/// Reads a text; a tree without errors must survive both writers.
func fuzzReader(_ bytes: [UInt8], as format: SourceText.Format) {
  let (node, diagnostics) = SourceText.read(SourceFile(name: "input", text: bytes), as: format)
  for diagnostic in diagnostics { _ = diagnostic.rendered(style: .plain) }
  guard let node else {
    demand(diagnostics.hasErrors, "there is no tree, and nothing says why")
    return
  }
  guard !diagnostics.hasErrors else { return }
  let json = SourceText.read(SourceFile(name: "a.json", text: JSONValue(node).text()), as: .json)
  demand(json.node?.hasSameValue(as: node) == true, "JSON does not come back as it was written")
  let yaml = SourceText.read(SourceFile(name: "a.yaml", text: node.yaml()), as: .yaml)
  demand(yaml.node?.hasSameValue(as: node) == true, "YAML does not come back as it was written")
}

/// Imports a description; what comes out must be exported, and the export imported again as the same.
func fuzzImporter(_ bytes: [UInt8]) {
  // References into other files lead back into the input.
  let importer = OpenAPIImporter(id: "api") { path in
    ["b.yaml", "parts/c.json"].contains(path) ? SourceFile(name: path, text: bytes) : nil
  }
  let (api, diagnostics) = importer.importAPI(SourceFile(name: "input.yaml", text: bytes))
  for diagnostic in diagnostics { _ = diagnostic.rendered(style: .plain) }
  guard let api else {
    demand(diagnostics.hasErrors, "there is no model, and nothing says why")
    return
  }
  _ = api.diagnostics()
  let document = api.openAPIJSON()
  let file = SourceFile(name: "export.json", text: document)
  let (again, findings) = OpenAPIImporter(id: "api").importAPI(file)
  let errors = findings.filter { $0.severity == .error }.map { $0.rendered(style: .plain) }
  demand(errors.isEmpty, "the export has errors: \(errors[0])")
  demand(again?.openAPIJSON() == document, "the export does not come back as it was written")
}

/// Ends the program with a sentence when something is not as it must be.
func demand(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { fatalError(sentence()) }
}
