import Templates

/// A template of a sample, read once: its names are known ones, and what it includes stands in place.
///
/// It is a list of steps without any that holds others, so that nothing is counted or copied while samples are written:
/// a large site has tens of thousands of them.
struct SampleProgram: Sendable {
  private var steps: [Step] = []
  /// What is written as it stands, one piece after the other.
  private var text: [UInt8] = []

  private enum Step {
    /// Writes a piece of the text.
    case write(Range<Int>)
    /// Writes what a name stands for.
    case value(Name)
    /// Performs the steps up to another one for what a name stands for, or, when inverted, when that is nothing.
    case section(Name, isInverted: Bool, end: Int)
  }

  /// A name, and the form of what it stands for; neither for what the section is about.
  private struct Name {
    let first: SampleName?
    let form: SampleName?

    init(_ parts: [String]) {
      // No value of a request has forms within forms.
      first = parts.first.flatMap(SampleName.init)
      form = parts.dropFirst().first.flatMap(SampleName.init)
    }
  }

  /// A template that was checked against ``SampleTemplates/shape``, by its name in a set.
  init(_ name: String, of set: TemplateSet) {
    if let (_, template) = set.template(name) { add(template.nodes, of: set, indentation: []) }
  }

  private mutating func add(_ nodes: [TemplateNode], of set: TemplateSet, indentation: [UInt8]) {
    for node in nodes {
      switch node {
      case .literal(let literal):
        let start = text.count
        text += literal.indented(by: indentation)
        steps.append(.write(start..<text.count))
      case .variable(let name, _): steps.append(.value(Name(name.parts)))
      case .section(let name, let isInverted, let nodes):
        let index = steps.count
        steps.append(.section(Name(name.parts), isInverted: isInverted, end: index))
        add(nodes, of: set, indentation: indentation)
        steps[index] = .section(Name(name.parts), isInverted: isInverted, end: steps.count)
      case .partial(let partial):
        guard let (_, template) = set.template(partial.name) else { continue }
        add(template.nodes, of: set, indentation: indentation + partial.indentation)
      }
    }
  }

  /// The sample of a request, without a final line break.
  func text(for request: SampleRequest) -> String {
    var run = Run(request: request)
    run.perform(steps.indices, of: self)
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

    mutating func perform(_ range: Range<Int>, of program: borrowing SampleProgram) {
      var index = range.lowerBound
      while index < range.upperBound {
        let step = program.steps[index]
        index += 1
        switch step {
        case .write(let piece): output += program.text[piece]
        case .value(let name): if case .text(let text) = value(of: name) { output += text.utf8 }
        case .section(let name, let isInverted, let end):
          let value = value(of: name)
          if value.isEmpty == isInverted { perform(index..<end, of: program, about: isInverted ? .absent : value) }
          index = end
        }
      }
    }

    private mutating func perform(_ range: Range<Int>, of program: borrowing SampleProgram, about value: SampleValue) {
      switch value {
      case .absent, .flag: perform(range, of: program)
      case .text(let text): perform(range, of: program, in: .text(text))
      case .scope(let scope): perform(range, of: program, in: scope)
      case .headers(let headers): for header in headers { perform(range, of: program, in: .header(header)) }
      }
    }

    private mutating func perform(_ range: Range<Int>, of program: borrowing SampleProgram, in scope: SampleScope) {
      scopes.append(scope)
      perform(range, of: program)
      scopes.removeLast()
    }

    /// What a name stands for: in the innermost scope that has it.
    private func value(of name: Name) -> SampleValue {
      guard let first = name.first else {
        if case .text(let text)? = scopes.last { return .text(text) }
        return .absent
      }
      for scope in scopes.reversed() {
        guard let value = request.value(of: first, in: scope) else { continue }
        guard let form = name.form else { return value }
        guard case .scope(let scope) = value else { return .absent }
        return request.value(of: form, in: scope) ?? .absent
      }
      return .absent
    }
  }
}
