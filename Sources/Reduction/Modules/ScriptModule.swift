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
  /// The names of what it exports.
  private(set) var exports: [String] = []
  /// The names in its lines, which are without imports, and without the word that makes an export of a declaration.
  let names: ModuleNames

  /// The module that loads others, and knows where they are.
  private static let loading = "scripts/loading.js"

  /// Reads a module.
  ///
  /// - Throws: An import or export of another form; the whole module when it cannot become a function.
  init(_ text: String, at path: String) throws(ModuleFault) {
    func unsupported(_ part: Substring) -> ModuleFault {
      let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
      return .unsupported(path, start..<start + part.utf8.count)
    }
    var lines: [Substring] = []
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      if line.hasPrefix("import ") {
        guard let (names, address) = Self.importing(line) else { throw unsupported(line) }
        imports.append(Import(names: names, module: Self.module(address, from: path)))
      } else if line.hasPrefix("export ") {
        guard let name = Self.exported(line) else { throw unsupported(line) }
        exports.append(name)
        lines.append(line.dropFirst("export ".count))
      } else {
        lines.append(line)
      }
    }
    guard let (body, lazy, loaders) = Self.loading(in: lines.joined(separator: "\n"), of: path),
      let names = try? ModuleNames(of: body), !names.waits, Set(names.declared).isDisjoint(with: loaders)
    else { throw unsupported(text[...]) }
    self.names = names
    lazyImports = lazy
    if !loaders.isEmpty { imports.append(Import(names: loaders, module: Self.loading)) }
  }

  /// The module that another one means by an address (`../dom.js`).
  private static func module(_ address: String, from path: String) -> String {
    address.split(separator: "/").reduce(into: Array(path.split(separator: "/").dropLast())) { way, step in
      if step == ".." { _ = way.popLast() } else if step != "." { way.append(step) }
    }
    .joined(separator: "/")
  }

  /// What `import { a, b } from "./c.js";` names, and the module that it names them of.
  private static func importing(_ line: Substring) -> (names: [String], address: String)? {
    guard line.hasPrefix("import {"), line.hasSuffix("\";"), let end = line.firstIndex(of: "}") else { return nil }
    let names = line[..<end].dropFirst("import {".count)
    let source = line[line.index(after: end)...].dropLast(2)
    guard source.hasPrefix(" from \"."), !names.contains(":"), !names.contains(" as ") else { return nil }
    return (names.split { $0 == "," || $0.isWhitespace }.map(String.init), String(source.dropFirst(" from \"".count)))
  }

  /// The name that `export function a…` declares.
  private static func exported(_ line: Substring) -> String? {
    var words = line.split(separator: " ").dropFirst()
    if words.first == "async" { words = words.dropFirst() }
    guard let kind = words.first, ["function", "function*", "const", "class"].contains(kind) else { return nil }
    let name = words.dropFirst().first?.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" } ?? ""
    return name.isEmpty ? nil : String(name)
  }

  /// A script with calls of the loading module in the place of every `import("./a.js")` and `import.meta.url`.
  ///
  /// - Returns: Also the modules that it imports so, and the names of what it calls; nil for other imports.
  private static func loading(in script: String, of path: String) -> (String, lazy: [String], loaders: [String])? {
    // Most modules import nothing when they come to it.
    guard script.contains("import") else { return (script, [], []) }
    let bytes = Array(script.utf8)
    guard let tokens = try? ScriptTokens.of(bytes, openingTemplates: true) else { return nil }
    let texts = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    func address(_ module: String) -> String { "\"\(module.dropFirst("scripts/".count))\"" }
    var result: [UInt8] = []
    var lazy: [String] = []
    var loaders: Set<String> = []
    var end = 0
    for (index, text) in texts.enumerated() where text == "import" && (index == 0 || texts[index - 1] != ".") {
      result += bytes[end..<tokens[index].range.lowerBound]
      if texts[index...].starts(with: ["import", ".", "meta", ".", "url"]) {
        end = tokens[index + 4].range.upperBound
        result += "scriptAddress(\(address(path)))".utf8
        loaders.insert("scriptAddress")
      } else if texts[index...].count > 3, texts[index + 1] == "(", texts[index + 3] == ")",
        texts[index + 2].hasPrefix("\".")
      {
        let module = module(String(texts[index + 2].dropFirst().dropLast()), from: path)
        end = tokens[index + 3].range.upperBound
        result += "loadScript(\(address(module)))".utf8
        lazy.append(module)
        loaders.insert("loadScript")
      } else {
        return nil
      }
    }
    return (String(decoding: result + bytes[end...], as: UTF8.self), lazy, loaders.sorted())
  }
}
