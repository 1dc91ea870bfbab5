import Templates

/// A template of a sample, read once: its names are known ones, and what it includes stands in place.
struct SampleProgram: Sendable {
  private let steps: [Step]

  private indirect enum Step: Sendable {
    case write([UInt8])
    case value([SampleName])
    case section([SampleName], isInverted: Bool, [Step])
  }

  /// A template that was checked against ``SampleTemplates/shape``, by its name in a set.
  init(_ name: String, of set: TemplateSet) {
    steps = set.template(name).map { Self.steps($0.template.nodes, of: set, indentation: []) } ?? []
  }

  private static func steps(_ nodes: [TemplateNode], of set: TemplateSet, indentation: [UInt8]) -> [Step] {
    nodes.flatMap { node -> [Step] in
      switch node {
      case .literal(let literal): [.write(literal.indented(by: indentation))]
      case .variable(let name, _): [.value(name.parts.compactMap(SampleName.init))]
      case .section(let name, let isInverted, let nodes):
        [
          .section(
            name.parts.compactMap(SampleName.init), isInverted: isInverted,
            steps(nodes, of: set, indentation: indentation))
        ]
      case .partial(let partial):
        set.template(partial.name).map {
          steps($0.template.nodes, of: set, indentation: indentation + partial.indentation)
        } ?? []
      }
    }
  }

  /// The sample of a request, without a final line break.
  func text(for request: SampleRequest) -> String {
    var run = Run(request: request)
    run.perform(steps)
    if run.output.last == UInt8(ascii: "\n") { run.output.removeLast() }
    return String(decoding: run.output, as: UTF8.self)
  }

  /// A program at work.
  private struct Run {
    let request: SampleRequest
    var output: [UInt8] = []
    /// Where names are looked up, the innermost scope last.
    private var scopes: [SampleScope] = [.request]

    init(request: SampleRequest) {
      self.request = request
      output.reserveCapacity(1024)
    }

    mutating func perform(_ steps: [Step]) {
      for step in steps {
        switch step {
        case .write(let bytes): output += bytes
        case .value(let names): if case .text(let text) = value(of: names) { output += text.utf8 }
        case .section(let names, let isInverted, let steps):
          let value = value(of: names)
          if value.isEmpty == isInverted { perform(steps, about: isInverted ? .absent : value) }
        }
      }
    }

    private mutating func perform(_ steps: [Step], about value: SampleValue) {
      switch value {
      case .absent, .flag: perform(steps)
      case .text(let text): perform(steps, in: .text(text))
      case .scope(let scope): perform(steps, in: scope)
      case .headers(let headers): for header in headers { perform(steps, in: .header(header)) }
      }
    }

    private mutating func perform(_ steps: [Step], in scope: SampleScope) {
      scopes.append(scope)
      perform(steps)
      scopes.removeLast()
    }

    /// What names stand for: the first in the innermost scope that has it, each other in the one before it.
    private func value(of names: [SampleName]) -> SampleValue {
      guard let first = names.first else {
        if case .text(let text)? = scopes.last { return .text(text) }
        return .absent
      }
      for scope in scopes.reversed() {
        guard var value = request.value(of: first, in: scope) else { continue }
        for name in names.dropFirst() {
          guard case .scope(let scope) = value else { return .absent }
          value = request.value(of: name, in: scope) ?? .absent
        }
        return value
      }
      return .absent
    }
  }
}
