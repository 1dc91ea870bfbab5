import Reduction
import SourceText

/// An ES module, as far as it has to be known to join it with others.
///
/// Imports are by name from relative paths and exports stand before a declaration, each at the start of a line, as in
/// all modules of `templates/scripts`.
struct ScriptModule: Sendable {
  /// An import: what it names, and the path of the module that it names them of.
  struct Import: Sendable {
    /// The names between the braces.
    var names: [String]
    /// The module, as the files of a templates folder are named (`scripts/dom.js`).
    var module: String
  }

  /// What the module imports before it runs.
  private(set) var imports: [Import] = []
  /// The modules that it imports when it comes to them.
  private(set) var lazyImports: [String] = []
  /// Whether it means other files by their way from its own.
  private(set) var usesPlace = false
  /// The names of what it exports.
  private(set) var exports: [String] = []
  /// Its lines without imports, and without the word that makes an export of a declaration.
  private(set) var body = ""

  /// Reads a module.
  ///
  /// - Throws: A diagnostic at an import or export of another form, or when it cannot become a function.
  init(_ file: SourceFile, at path: String) throws(Diagnostic) {
    let folder = Self.folder(of: path)
    var lines: [Substring] = []
    let text = String(decoding: file.text, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import ") {
        guard let (names, path) = Self.importing(line) else { throw .unsupportedModuleSyntax(line, in: file) }
        imports.append(Import(names: names, module: folder.fromRoot(path)))
      } else if line.hasPrefix("export ") {
        guard let name = Self.exported(line) else { throw .unsupportedModuleSyntax(line, in: file) }
        exports.append(name)
        lines.append(line.dropFirst("export ".count))
      } else {
        lines.append(line)
      }
    }
    body = lines.joined(separator: "\n")
    guard let paths = Self.lazyImports(of: body) else { throw .unsupportedModuleSyntax(text[...], in: file) }
    lazyImports = paths.map(folder.fromRoot)
    usesPlace = !paths.isEmpty || body.contains("import.meta")
  }

  /// The folder of a module.
  static func folder(of path: String) -> PagePath {
    PagePath(path.split(separator: "/").dropLast().map(String.init))
  }

  /// What `import { a, b } from "./c.js";` names, and the module that it names them of.
  private static func importing(_ line: Substring) -> (names: [String], path: String)? {
    guard line.hasPrefix("import {"), line.hasSuffix("\";"), let end = line.firstIndex(of: "}") else { return nil }
    let names = line[..<end].dropFirst("import {".count)
    let source = line[line.index(after: end)...].dropLast(2)
    guard source.hasPrefix(" from \"."), !names.contains(":"), !names.contains(" as ") else { return nil }
    return (names.split(separator: ",").map(\.trimmed), String(source.dropFirst(" from \"".count)))
  }

  /// The name that `export function a…` declares.
  private static func exported(_ line: Substring) -> String? {
    var words = line.split(separator: " ").dropFirst()
    if words.first == "async" { words = words.dropFirst() }
    guard let kind = words.first, ["function", "function*", "const", "class"].contains(kind) else { return nil }
    let name = words.dropFirst().first?.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" } ?? ""
    return name.isEmpty ? nil : String(name)
  }

  /// The paths of every `import("./a.js")` of a script.
  ///
  /// - Returns: Nil when it cannot become a function: it has another import, an export, or waits for something outside
  ///   of all brackets.
  private static func lazyImports(of script: String) -> [String]? {
    let bytes = Array(script.utf8)
    guard let tokens = try? ScriptTokens.of(bytes) else { return nil }
    let texts = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    var paths: [String] = []
    var depth = 0
    for (index, text) in texts.enumerated() {
      switch text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "import" where texts[index...].dropFirst().first == ".": continue
      case "import":
        guard texts[index...].count > 3, texts[index + 1] == "(", texts[index + 3] == ")",
          texts[index + 2].hasPrefix("\".")
        else { return nil }
        paths.append(String(texts[index + 2].dropFirst().dropLast()))
      case "export": return nil
      case "await" where depth == 0: return nil
      default: break
      }
    }
    return paths
  }
}

extension Diagnostic {
  /// An import or export that cannot be joined.
  fileprivate static func unsupportedModuleSyntax(_ line: Substring, in file: SourceFile) -> Diagnostic {
    let start = line.utf8.distance(from: line.base.startIndex, to: line.startIndex)
    return Diagnostic(
      id: "single-file.module-syntax",
      summary: "in a single file, imports are `import { a } from \"./b.js\"`, and exports declare what they export",
      at: SourceSpan(start, start + line.utf8.count), in: file)
  }
}
