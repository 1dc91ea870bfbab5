public import OrderedCollections

/// Joins ES modules into one script: all of them in one function, each behind those that it imports.
///
/// Names that two of them declare become different ones. What scripts have in common, they hand on in an object
/// (``shared``) that the main script makes.
public struct ModuleBundle {
  /// The name of the object.
  static let shared = "lectern"

  /// The modules by their paths, in the order in which they run.
  let modules: OrderedDictionary<String, ScriptModule>
  /// What the script takes out of the object.
  private let taken: [String]
  /// What modules are called in the script whose names others have too: by module and name.
  private var names: [String: [String: String]] = [:]

  /// A script of one module and all that it needs.
  ///
  /// - Parameters:
  ///   - entry: The path of the module.
  ///   - files: All scripts by their paths.
  /// - Throws: An import or export of another form, and a module that is not there or imports itself by way of others.
  public init(of entry: String, in files: OrderedDictionary<String, String>) throws(ModuleFault) {
    self.init(try Self.order(of: entry, in: files))
  }

  /// Prepares modules for being joined.
  ///
  /// - Parameters:
  ///   - modules: The modules by their paths, each behind those that it imports.
  ///   - others: Names that the modules import from other scripts.
  init(_ modules: OrderedDictionary<String, ScriptModule>, taking others: Set<String> = []) {
    self.modules = modules
    taken = others.sorted()
    let words = modules.values.reduce(into: Set<String>()) { $0.formUnion($1.names.words) }
    // What is there everywhere must not be hidden by what a module calls its own.
    var used = modules.values.reduce(into: Set([Self.shared])) {
      $0.formUnion($1.names.free.subtracting($1.imports.flatMap(\.names)))
    }
    func name(for name: String) -> String {
      var new = name
      var number = 1
      while used.contains(new) || (number > 1 && words.contains(new)) {
        number += 1
        new = "\(name)_\(number)"
      }
      used.insert(new)
      return new
    }
    for each in taken { names["", default: [:]][each] = name(for: each) }
    for (path, module) in modules {
      for each in module.names.declared { names[path, default: [:]][each] = name(for: each) }
    }
  }

  /// The modules that one needs, in the order in which they run, and last the module itself.
  ///
  /// - Parameters:
  ///   - entry: The path of the one.
  ///   - files: All scripts by their paths.
  ///   - read: Modules that were read before.
  /// - Throws: An import or export of another form, and a module that is not there or imports itself by way of others.
  static func order(
    of entry: String, in files: OrderedDictionary<String, String>, read: OrderedDictionary<String, ScriptModule> = [:]
  ) throws(ModuleFault) -> OrderedDictionary<String, ScriptModule> {
    var modules: OrderedDictionary<String, ScriptModule> = [:]
    var open: Set<String> = []
    func add(_ path: String, from importer: String?) throws(ModuleFault) {
      guard modules[path] == nil else { return }
      guard let file = files[path] else { throw .missing(path, importer: importer) }
      guard open.insert(path).inserted else { throw .circular(path, importer: importer) }
      let module = if let known = read[path] { known } else { try ScriptModule(file, at: path) }
      for each in module.imports { try add(each.module, from: path) }
      modules[path] = module
    }
    try add(entry, from: nil)
    return modules
  }

  /// The script, with the words and names of its modules.
  public var script: String { script() }

  /// The script.
  ///
  /// - Parameters:
  ///   - shares: What it puts into the object, by module.
  ///   - makes: Whether it makes the object; then that is done before the last module runs.
  func script(sharing shares: [String: Set<String>] = [:], making makes: Bool = false) -> String {
    var parts = ["(() => {\n\"use strict\";"]
    if !taken.isEmpty { parts.append("const { \(members(taken, of: "")) } = \(Self.shared);") }
    let share = modules.keys.compactMap { path in
      shares[path].map { members(modules[path]?.exports.filter($0.contains) ?? [], of: path) }
    }
    .joined(separator: ", ")
    for (path, module) in modules {
      if makes, path == modules.keys.last { parts.append("globalThis.\(Self.shared) = { \(share) };") }
      parts.append((module.names.mayContinue ? ";" : "") + text(of: module, at: path))
    }
    if !makes, !share.isEmpty { parts.append("Object.assign(\(Self.shared), { \(share) });") }
    return parts.joined(separator: "\n") + "\n})();\n"
  }

  private func members(_ members: [String], of path: String) -> String {
    members.map { name in
      let new = names[path]?[name] ?? name
      return new == name ? name : "\(name): \(new)"
    }
    .joined(separator: ", ")
  }

  private func text(of module: ScriptModule, at path: String) -> String {
    var renamed = names[path] ?? [:]
    for each in module.imports {
      for name in each.names { renamed[name] = names[modules[each.module] == nil ? "" : each.module]?[name] }
    }
    return module.names.renamed(renamed.filter { $0.key != $0.value })
  }
}
