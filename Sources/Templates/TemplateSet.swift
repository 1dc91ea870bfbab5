public import OrderedCollections
public import SourceText

/// Templates by name, which may contain each other.
///
/// A name is the path below the templates folder (`page.mustache`, `parts/head.mustache`). A partial may leave out the
/// extension: `{{>parts/head}}`.
public struct TemplateSet: Sendable {
  /// The templates by full name.
  private(set) var templates: OrderedDictionary<String, Template> = [:]

  /// A set without templates.
  public init() {}

  /// Parses files by name, and checks that partials exist and do not contain themselves.
  ///
  /// A template with errors of syntax is not in the set.
  public static func load(
    _ files: OrderedDictionary<String, SourceFile>
  ) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
    var set = TemplateSet()
    var diagnostics: [Diagnostic] = []
    for (name, file) in files {
      let parsed = Template.parse(file)
      diagnostics += parsed.diagnostics
      set.templates[name] = parsed.template
    }
    return (set, diagnostics + set.partialDiagnostics(fileNames: Array(files.keys)))
  }

  /// Parses files whose names are the names of the templates.
  public static func load(_ files: [SourceFile]) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
    load(OrderedDictionary(files.map { ($0.name, $0) }) { _, later in later })
  }

  /// The names of the templates, in the order given.
  public var names: [String] { Array(templates.keys) }

  /// The full name a partial or caller means, or nil when there is no such template.
  private func fullName(_ name: String) -> String? {
    [name, name + ".mustache"].first { templates[$0] != nil }
  }

  /// The template a partial or caller means, with its full name, or nil when there is none.
  package func template(_ name: String) -> (name: String, template: Template)? {
    guard let full = fullName(name), let template = templates[full] else { return nil }
    return (full, template)
  }

  private func partialDiagnostics(fileNames: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var finished: Set<String> = []
    for name in templates.keys {
      walk(name, way: [], finished: &finished, fileNames: fileNames, into: &diagnostics)
    }
    return diagnostics
  }

  private func walk(
    _ name: String, way: [String], finished: inout Set<String>, fileNames: [String],
    into diagnostics: inout [Diagnostic]
  ) {
    guard !finished.contains(name), let template = templates[name] else { return }
    for partial in template.nodes.flatMap(\.partials) {
      guard let next = fullName(partial.name) else {
        let isBroken = fileNames.contains { $0 == partial.name || $0 == partial.name + ".mustache" }
        if !isBroken { diagnostics.append(.unknownPartial(partial, among: partialNames, in: template.file)) }
        continue
      }
      if let start = (way + [name]).firstIndex(of: next) {
        let cycle = Array((way + [name])[start...]) + [next]
        diagnostics.append(.partialCycle(cycle, at: partial.span, in: template.file))
      } else {
        walk(next, way: way + [name], finished: &finished, fileNames: fileNames, into: &diagnostics)
      }
    }
    finished.insert(name)
  }

  private var partialNames: [String] {
    names.map { $0.hasSuffix(".mustache") ? String($0.dropLast(".mustache".count)) : $0 }
  }
}

extension TemplateNode {
  /// The partials of a node, those in sections too.
  fileprivate var partials: [TemplatePartial] {
    switch self {
    case .literal, .variable: []
    case .section(_, _, let nodes): nodes.flatMap(\.partials)
    case .partial(let partial): [partial]
    }
  }
}
