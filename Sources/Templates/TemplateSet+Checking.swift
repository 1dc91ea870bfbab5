public import SourceText

extension TemplateSet {
  /// Checks that a template, and every partial in it, asks only for what a shape has.
  ///
  /// Every name must be declared in the record it is looked up in or in one further out, and only text and markup may
  /// be printed. Together with a value of that shape, rendering cannot fail.
  public func check(template name: String, against shape: TemplateShape) -> [Diagnostic] {
    guard let (full, template) = template(name) else {
      return [.unknownTemplate(name, among: names)]
    }
    var checker = TemplateChecker(set: self)
    checker.check(template, name: full, stack: [shape])
    return checker.diagnostics
  }
}

/// Walks templates with a stack of shapes, as rendering does with values.
struct TemplateChecker {
  /// A template in a context: checked once.
  private struct Visit: Hashable {
    var name: String
    var stack: [TemplateShape]
  }

  /// Where partials are found.
  let set: TemplateSet

  /// What was found wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  private var visited: Set<Visit> = []

  /// A checker that has found nothing.
  init(set: TemplateSet) {
    self.set = set
  }

  /// Checks a template in a context; the stack has the innermost shape last.
  mutating func check(_ template: Template, name: String, stack: [TemplateShape]) {
    guard visited.insert(Visit(name: name, stack: stack)).inserted else { return }
    check(template.nodes, in: template.file, stack: stack)
  }

  private mutating func check(_ nodes: [TemplateNode], in file: SourceFile, stack: [TemplateShape]) {
    for node in nodes {
      switch node {
      case .literal: break
      case .variable(let name, _):
        guard let shape = resolve(name, in: file, stack: stack)?.present else { continue }
        if shape != .text, shape != .html { report(.notText(name, kind: shape.kind, in: file)) }
      case .section(let name, let isInverted, let nodes):
        guard let shape = resolve(name, in: file, stack: stack)?.present else { continue }
        switch shape {
        case _ where isInverted: check(nodes, in: file, stack: stack)
        case .flag: check(nodes, in: file, stack: stack)
        case .list(let element): check(nodes, in: file, stack: stack + [element])
        default: check(nodes, in: file, stack: stack + [shape])
        }
      case .partial(let partial):
        guard let (name, template) = set.template(partial.name) else {
          report(.unknownPartial(partial, among: set.names, in: file))
          continue
        }
        check(template, name: name, stack: stack)
      }
    }
  }

  private mutating func resolve(_ name: TemplateName, in file: SourceFile, stack: [TemplateShape]) -> TemplateShape? {
    guard let first = name.parts.first else { return stack.last }
    guard var shape = stack.reversed().lazy.compactMap({ $0.names[first] }).first else {
      report(.unknownName(name, part: 0, among: stack.reversed().flatMap { $0.names.keys.sorted() }, in: file))
      return nil
    }
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard let next = shape.names[part] else {
        report(.unknownName(name, part: index, among: Array(shape.names.keys), in: file))
        return nil
      }
      shape = next
    }
    return shape
  }

  /// A partial used twice says the same twice; once is enough.
  private mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
