import Templates

/// A template of a sample, read once: what it includes stands in place, and its names are what they stand for.
///
/// It is a list of steps without any that holds others, so that nothing is looked up, counted or copied while samples
/// are written: a large site has tens of thousands of them.
struct SampleProgram: Sendable {
  private(set) var steps: [Step] = []
  /// What is written as it stands, one piece after the other.
  private(set) var text: [UInt8] = []

  /// A step, and where the one behind it is that a section ends with.
  enum Step {
    /// Writes a piece of the text.
    case write(Range<Int>)
    /// Writes a value.
    case value(SampleValue)
    /// Performs the steps up to another one when a condition holds, or, inverted, when it does not.
    case section(SampleCondition, isInverted: Bool, end: Int)
    /// Performs the steps up to another one for each header field.
    case loop(isJoined: Bool, end: Int)
  }

  /// A template that was checked against ``SampleTemplates/shape``, by its name in a set.
  init(_ name: String, of set: TemplateSet) {
    if let (_, template) = set.template(name) { add(template.nodes, of: set, in: [.request], indentation: []) }
  }

  /// Adds nodes in the scopes around them, of which the innermost is the last one.
  private mutating func add(
    _ nodes: [TemplateNode], of set: TemplateSet, in scopes: [SampleScope], indentation: [UInt8]
  ) {
    for node in nodes {
      switch node {
      case .literal(let literal):
        let start = text.count
        text += literal.indented(by: indentation)
        steps.append(.write(start..<text.count))
      case .variable(let name, _):
        if case .value(let value) = Self.meaning(of: name, in: scopes) { steps.append(.value(value)) }
      case .section(let name, let isInverted, let nodes):
        let (step, scope) = Self.section(about: Self.meaning(of: name, in: scopes), isInverted, in: scopes)
        let index = steps.count
        steps.append(step(index))
        add(nodes, of: set, in: scopes + scope, indentation: indentation)
        steps[index] = step(steps.count)
      case .partial(let partial):
        guard let (_, template) = set.template(partial.name) else { continue }
        add(template.nodes, of: set, in: scopes, indentation: indentation + partial.indentation)
      }
    }
  }

  /// The step that a section begins with, by the index of its end, and the scope that it opens if it does.
  private static func section(
    about meaning: SampleMeaning, _ isInverted: Bool, in scopes: [SampleScope]
  ) -> (step: (Int) -> Step, scope: [SampleScope]) {
    func section(_ condition: SampleCondition, _ scope: SampleScope? = nil) -> ((Int) -> Step, [SampleScope]) {
      // What there is nothing of is no scope.
      ({ .section(condition, isInverted: isInverted, end: $0) }, isInverted ? [] : scope.map { [$0] } ?? [])
    }
    switch meaning {
    case .flag(let condition): return section(condition)
    case .value(let value): return section(.isWritten(value), .value(value))
    case .text(let text): return section(.exists(text), .text(text))
    case .headers where isInverted: return section(.flag(.hasHeaders))
    case .headers(let isJoined):
      let depth = scopes.count { if case .header = $0 { true } else { false } }
      return ({ .loop(isJoined: isJoined, end: $0) }, [.header(depth: depth)])
    }
  }

  /// What a name stands for: in the innermost scope that has it.
  private static func meaning(of name: TemplateName, in scopes: [SampleScope]) -> SampleMeaning {
    guard let first = name.parts.first.flatMap(SampleName.init) else {
      if case .value(let value)? = scopes.last { return .value(value) }
      return .flag(.never)
    }
    let meaning = scopes.reversed().lazy.compactMap { $0.meaning(of: first) }.first ?? .flag(.never)
    // No value of a request has forms within forms.
    guard let form = name.parts.dropFirst().first.flatMap(SampleName.init) else { return meaning }
    guard case .text(let text) = meaning else { return .flag(.never) }
    return SampleScope.text(text).meaning(of: form) ?? .flag(.never)
  }
}
