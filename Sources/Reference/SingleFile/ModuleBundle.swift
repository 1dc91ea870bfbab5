import OrderedCollections
import SourceText

/// Joins ES modules into one: each becomes a function that is called once and gives what it exports.
///
/// It reads what the scripts of `templates/scripts` are written in: imports by name from relative paths, and `export`
/// before a declaration.
struct ModuleBundle {
  private let files: OrderedDictionary<String, SourceFile>
  private var order: OrderedDictionary<String, String> = [:]

  /// A bundle of modules by their paths.
  private init(_ files: OrderedDictionary<String, SourceFile>) {
    self.files = files
  }

  /// A module with everything that it imports, as one script.
  ///
  /// - Throws: A diagnostic at an import or export of another form, and when a module is not there.
  static func script(
    of entry: String, in files: OrderedDictionary<String, SourceFile>
  ) throws(Diagnostic) -> String {
    var bundle = ModuleBundle(files)
    try bundle.add(entry, from: nil)
    return bundle.order.values.joined(separator: "\n")
  }

  /// The name of what a module exports.
  private static func name(_ path: String) -> String {
    "module_" + String(path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private mutating func add(_ module: String, from importer: SourceFile?) throws(Diagnostic) {
    guard order[module] == nil else { return }
    guard let file = files[module] else { throw .missingModule(module, importedBy: importer) }
    var lines: [String] = []
    var exports: [String] = []
    let text = String(decoding: file.text, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import ") {
        guard let (names, path) = Self.importing(line) else { throw .unsupportedModuleSyntax(line, in: file) }
        let imported = PagePath(module.split(separator: "/").dropLast().map(String.init)).fromRoot(path)
        try add(imported, from: file)
        lines.append("const {\(names)} = \(Self.name(imported));")
      } else if line.hasPrefix("export ") {
        guard let name = Self.exported(line) else { throw .unsupportedModuleSyntax(line, in: file) }
        exports.append(name)
        lines.append(String(line.dropFirst("export ".count)))
      } else {
        lines.append(String(line))
      }
    }
    order[module] = """
      const \(Self.name(module)) = (() => {
      \(lines.joined(separator: "\n"))
      return { \(exports.joined(separator: ", ")) };
      })();
      """
  }
}

extension ModuleBundle {
  /// What `import { a, b } from "./c.js";` names, and the module that it names them of.
  private static func importing(_ line: Substring) -> (names: Substring, path: String)? {
    guard line.hasPrefix("import {"), line.hasSuffix("\";"), let end = line.firstIndex(of: "}") else { return nil }
    let names = line[..<end].dropFirst("import {".count)
    let source = line[line.index(after: end)...].dropLast(2)
    guard source.hasPrefix(" from \"."), !names.contains(":"), !names.contains(" as ") else { return nil }
    return (names, String(source.dropFirst(" from \"".count)))
  }

  /// The name that `export function a…` declares.
  private static func exported(_ line: Substring) -> String? {
    var words = line.split(separator: " ").dropFirst()
    if words.first == "async" { words = words.dropFirst() }
    guard let kind = words.first, ["function", "const", "class"].contains(kind) else { return nil }
    let name = words.dropFirst().first?.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" } ?? ""
    return name.isEmpty ? nil : String(name)
  }
}

extension Diagnostic {
  /// A module that another one wants is not there.
  fileprivate static func missingModule(_ path: String, importedBy file: SourceFile?) -> Diagnostic {
    Diagnostic(id: "single-file.missing-module", summary: "there is no script `\(path)`", file: file?.name)
  }

  /// An import or export that cannot be joined.
  fileprivate static func unsupportedModuleSyntax(_ line: Substring, in file: SourceFile) -> Diagnostic {
    let start = line.utf8.distance(from: line.base.startIndex, to: line.startIndex)
    return Diagnostic(
      id: "single-file.module-syntax",
      summary: "in a single file, imports are `import { a } from \"./b.js\"`, and exports declare what they export",
      at: SourceSpan(start, start + line.utf8.count), in: file)
  }
}
