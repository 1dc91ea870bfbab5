extension TemplateSet {
  /// Every name that a template asks for, those of its partials too, each part of a dotted name by itself.
  ///
  /// A value that lacks other names renders the same, so that whoever makes many values need not make all of each.
  public func names(askedForBy template: String) -> Set<String> {
    var names: Set<String> = []
    var finished: Set<String> = []
    collect(template, into: &names, &finished)
    return names
  }

  private func collect(_ template: String, into names: inout Set<String>, _ finished: inout Set<String>) {
    guard let (name, template) = self.template(template), finished.insert(name).inserted else { return }
    var open = template.nodes
    while let node = open.popLast() {
      switch node {
      case .literal: break
      case .variable(let name, _): names.formUnion(name.parts)
      case .section(let name, _, let nodes):
        names.formUnion(name.parts)
        open += nodes
      case .partial(let partial): collect(partial.name, into: &names, &finished)
      }
    }
  }
}
