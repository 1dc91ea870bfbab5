import OrderedCollections
import SourceText

/// Joins ES modules into one: each becomes a function that is called once and gives what it exports.
struct ModuleBundle {
  private let modules: OrderedDictionary<String, SourceFile>
  private let entry: String
  private let separate: Set<String>
  /// The parts of the script by the modules that they are of, in the order in which they run.
  private var parts: OrderedDictionary<String, String> = [:]
  /// The modules whose imports are being added.
  private var open: Set<String> = []

  /// A module with everything that it imports, as one script.
  ///
  /// - Parameters:
  ///   - entry: The path of the module; what it exports, the script exports.
  ///   - modules: All modules by their paths.
  ///   - separate: Modules that stay files of their own, which the script imports.
  /// - Throws: A diagnostic at an import or export of another form, and when a module is not there or imports itself by
  ///   way of others.
  static func script(
    of entry: String, in modules: OrderedDictionary<String, SourceFile>, without separate: Set<String> = []
  ) throws(Diagnostic) -> String {
    var bundle = ModuleBundle(modules: modules, entry: entry, separate: separate)
    try bundle.add(entry, from: nil)
    return bundle.parts.values.joined(separator: "\n")
  }

  private init(modules: OrderedDictionary<String, SourceFile>, entry: String, separate: Set<String>) {
    self.modules = modules
    self.entry = entry
    self.separate = separate
  }

  /// Adds a module behind those that it imports.
  private mutating func add(_ path: String, from importer: SourceFile?) throws(Diagnostic) {
    guard parts[path] == nil else { return }
    guard let file = modules[path] else { throw .missingModule(path, importedBy: importer) }
    guard open.insert(path).inserted else { throw .circularModule(path, importedBy: importer) }
    if path != entry, separate.contains(path) {
      let address = ScriptModule.folder(of: entry).link(
        to: ScriptModule.folder(of: path), file: path.split(separator: "/").last.map(String.init) ?? "")
      parts[path] = "import * as \(name(of: path)) from \"\(address.hasPrefix("../") ? "" : "./")\(address)\";"
      return
    }
    let module = try ScriptModule(file, at: path)
    for each in module.imports { try add(each.module, from: file) }
    let imports = module.imports.map { "const { \($0.names.joined(separator: ", ")) } = \(name(of: $0.module));\n" }
    let exports = module.exports.joined(separator: ", ")
    let function = "(() => {\n\(imports.joined())\(module.body)\nreturn { \(exports) };\n})();"
    let isExported = path == entry && !module.exports.isEmpty
    parts[path] = isExported ? "export const { \(exports) } = \(function)" : "const \(name(of: path)) = \(function)"
  }

  /// The name of what a module exports: of one that is added, or is added next.
  private func name(of path: String) -> String { "module_\(parts.index(forKey: path) ?? parts.count)" }
}

extension Diagnostic {
  /// A module that another one wants is not there.
  fileprivate static func missingModule(_ path: String, importedBy file: SourceFile?) -> Diagnostic {
    Diagnostic(id: "single-file.missing-module", summary: "there is no script `\(path)`", file: file?.name)
  }

  /// A module imports another one that imports it.
  fileprivate static func circularModule(_ path: String, importedBy file: SourceFile?) -> Diagnostic {
    Diagnostic(
      id: "single-file.circular-module", summary: "the script `\(path)` imports itself by way of others",
      file: file?.name)
  }
}
