import OrderedCollections
import SourceText

/// The scripts of a site as browsers load them: as few files as there are moments to load them.
///
/// A module that only one script needs is part of that script. What stays a file of its own: what no module imports,
/// what is imported when it is first used, and what several scripts need, so that its state is there once.
enum PublishedScripts {
  private static let folder = "scripts/"

  /// The scripts of a templates folder, by their path below `scripts/`.
  ///
  /// - Returns: Every module by itself when they cannot be joined, as with imports and exports of other forms in files
  ///   of a reader's own.
  static func of(_ files: OrderedDictionary<String, SourceFile>) -> OrderedDictionary<String, String> {
    let scripts = files.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(".js") }
    let published = joined(scripts) ?? scripts.mapValues { String(decoding: $0.text, as: UTF8.self) }
    return published.reduce(into: [:]) { $0[String($1.key.dropFirst(folder.count))] = $1.value }
  }

  private static func joined(_ scripts: OrderedDictionary<String, SourceFile>) -> OrderedDictionary<String, String>? {
    var modules: OrderedDictionary<String, ScriptModule> = [:]
    for (path, file) in scripts {
      guard let module = try? ScriptModule(file, at: path) else { return nil }
      modules[path] = module
    }
    for each in modules.values.flatMap(\.imports) {
      // Else it has an export that was not seen.
      guard let exports = modules[each.module]?.exports, Set(exports).isSuperset(of: each.names) else { return nil }
    }
    let separate = separate(modules)
    var published: OrderedDictionary<String, String> = [:]
    for (path, file) in scripts where separate.contains(path) {
      let isAlone = modules[path]?.imports.allSatisfy { separate.contains($0.module) } ?? true
      if isAlone {
        published[path] = String(decoding: file.text, as: UTF8.self)
      } else {
        guard let script = try? ModuleBundle.script(of: path, in: scripts, without: separate) else { return nil }
        published[path] = script
      }
    }
    return published
  }

  /// The modules that stay files of their own.
  ///
  /// Those that mean files by the way from their own do, unless the script that they are part of is in the same folder.
  private static func separate(_ modules: OrderedDictionary<String, ScriptModule>) -> Set<String> {
    let imported = Set(modules.values.flatMap(\.imports).map(\.module))
    var separate = Set(modules.values.flatMap(\.lazyImports))
    for path in modules.keys where !imported.contains(path) { separate.insert(path) }
    var users: [String: Int] = [:]
    for path in separate {
      for module in needs(of: path, in: modules) {
        let isElsewhere = ScriptModule.folder(of: path) != ScriptModule.folder(of: module)
        // Elsewhere it counts as needed by another script too.
        users[module, default: 0] += modules[module]?.usesPlace == true && isElsewhere ? 2 : 1
      }
    }
    return separate.union(users.filter { $0.value > 1 }.keys)
  }

  /// All modules that one imports, directly or not.
  private static func needs(of path: String, in modules: OrderedDictionary<String, ScriptModule>) -> Set<String> {
    var found: Set<String> = []
    var open = [path]
    while let next = open.popLast() {
      for each in modules[next]?.imports ?? [] where found.insert(each.module).inserted { open.append(each.module) }
    }
    return found
  }
}
