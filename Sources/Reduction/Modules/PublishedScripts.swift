public import OrderedCollections

/// The scripts of a site as browsers load them: as few files as there are moments to load them.
///
/// They are no modules, because browsers load none for pages that are opened from disk. A module that only one script
/// needs is part of that script; what several need is part of the main one, so that its state is there once. What is
/// imported when it is first used, and what no module imports, are scripts of their own.
public struct PublishedScripts: Sendable {
  private static let folder = "scripts/"
  private static let main = "scripts/main.js"

  /// The scripts by their path below `scripts/`.
  public let files: OrderedDictionary<String, String>
  /// Whether they are the modules themselves: something in them is not known well enough to join them.
  public let areModules: Bool

  /// Scripts that have been joined before.
  ///
  /// - Parameter files: The scripts by their path below `scripts/`.
  public init(joined files: OrderedDictionary<String, String>) {
    self.files = files
    areModules = false
  }

  /// Scripts joined, or else each of them on its own.
  ///
  /// - Parameter scripts: The texts of all scripts, by their path in the templates folder.
  public init(_ scripts: OrderedDictionary<String, String>) {
    let joined = try? Self.joined(scripts)
    files = joined ?? Self.belowFolder(scripts.mapValues { ReducedScript.of($0) })
    areModules = joined == nil
  }

  /// Whether a file of a templates folder is one of the scripts.
  public static func isScript(_ path: String) -> Bool { path.hasPrefix(folder) && path.hasSuffix(".js") }

  private static func belowFolder(_ scripts: OrderedDictionary<String, String>) -> OrderedDictionary<String, String> {
    OrderedDictionary(uniqueKeysWithValues: scripts.map { (String($0.key.dropFirst(folder.count)), $0.value) })
  }

  /// Why modules cannot be joined.
  private struct Unjoinable: Error {}

  private static func joined(
    _ scripts: OrderedDictionary<String, String>
  ) throws -> OrderedDictionary<String, String> {
    var modules: OrderedDictionary<String, ScriptModule> = [:]
    for (path, text) in scripts { modules[path] = try ScriptModule(text, at: path) }
    for each in modules.values.flatMap(\.imports) {
      // Else it has an export that was not seen.
      guard let exports = modules[each.module]?.exports, Set(exports).isSuperset(of: each.names) else {
        throw Unjoinable()
      }
    }
    let lazy = Set(modules.values.flatMap(\.lazyImports))
    let imported = Set(modules.values.flatMap(\.imports).map(\.module))
    guard lazy.isDisjoint(with: imported), lazy.isSubset(of: modules.keys), !lazy.contains(main) else {
      throw Unjoinable()
    }
    let entries = modules.keys.filter { !imported.contains($0) }
    var needs: OrderedDictionary<String, OrderedDictionary<String, ScriptModule>> = [:]
    for entry in entries { needs[entry] = try ModuleBundle.order(of: entry, in: scripts, read: modules) }
    let common = common(needs)
    var shares: [String: [String: Set<String>]] = [:]
    for entry in lazy { shares[entry] = [entry: Set(modules[entry]?.exports ?? [])] }
    var published: OrderedDictionary<String, String> = [:]
    var bundles: OrderedDictionary<String, ModuleBundle> = [:]
    for entry in entries {
      guard let all = needs[entry] else { continue }
      if all.count == 1, entry != main, !lazy.contains(entry) {
        // Alone, it may be a script or a module of any kind.
        published[entry] = ShortScript.of(scripts[entry] ?? "")
        continue
      }
      let own = entry == main ? common : all.filter { common[$0.key] == nil }
      var others: Set<String> = []
      for each in own.values.flatMap(\.imports) where own[each.module] == nil {
        others.formUnion(each.names)
        shares[main, default: [:]][each.module, default: []].formUnion(each.names)
      }
      bundles[entry] = ModuleBundle(own, taking: others)
    }
    let shared = shares.values.flatMap { $0.values.flatMap { $0 } }
    guard Set(shared).count == shared.count else { throw Unjoinable() }
    for (entry, bundle) in bundles {
      published[entry] = ShortScript.of(bundle.script(sharing: shares[entry] ?? [:], making: entry == main))
    }
    published.sort { $0.key < $1.key }
    return belowFolder(published)
  }

  /// The modules of the main script, which comes last: those that it needs, and those that several others do.
  private static func common(
    _ needs: OrderedDictionary<String, OrderedDictionary<String, ScriptModule>>
  ) -> OrderedDictionary<String, ScriptModule> {
    var users: [String: Int] = [:]
    for path in needs.values.flatMap(\.keys) { users[path, default: 0] += 1 }
    var common: OrderedDictionary<String, ScriptModule> = [:]
    for (entry, all) in needs where entry != main {
      for (path, module) in all where users[path, default: 0] > 1 { common[path] = module }
    }
    for (path, module) in needs[main] ?? [:] {
      common[path] = nil
      common[path] = module
    }
    return common
  }
}
