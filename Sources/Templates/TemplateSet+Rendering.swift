public import SourceText

/// How text is made safe where a template prints it with two braces.
public enum TemplateEscaping: Sendable, Hashable {
  /// `&`, `<`, `>`, `"` and `'` become character references: safe in content and in quoted attributes.
  case html
  /// Text is printed as it is: for templates that make no HTML.
  case none
}

extension TemplateSet {
  /// Renders a template with a value, to a string.
  ///
  /// Throws a diagnostic with the template's line when the value lacks a name or has the wrong kind; that cannot happen
  /// with a value of a shape the template was checked against.
  public func render(
    _ name: String, _ value: TemplateValue, escaping: TemplateEscaping = .html
  ) throws(Diagnostic) -> String {
    String(decoding: try renderBytes(name, value, escaping: escaping), as: UTF8.self)
  }

  /// Renders a template with a value, to UTF-8; throws as ``render(_:_:escaping:)`` does.
  public func renderBytes(
    _ name: String, _ value: TemplateValue, escaping: TemplateEscaping = .html
  ) throws(Diagnostic) -> [UInt8] {
    guard let (_, template) = template(name) else {
      throw .unknownTemplate(name, among: names)
    }
    var renderer = TemplateRenderer(set: self, escaping: escaping, stack: [value])
    try renderer.render(template.nodes, in: template.file)
    return renderer.output
  }
}

/// Writes templates with a stack of values, the innermost last.
struct TemplateRenderer {
  /// Partials nest at most so deep; sets without errors have no cycles and stay far below.
  private static let depthLimit = 100

  /// Where partials are found.
  let set: TemplateSet

  /// How text is made safe.
  let escaping: TemplateEscaping
  private var stack: [TemplateValue]
  private var indentation: [UInt8] = []
  private var depth = 0

  /// What is rendered so far.
  private(set) var output: [UInt8] = []

  /// A renderer that has rendered nothing.
  init(set: TemplateSet, escaping: TemplateEscaping, stack: [TemplateValue], capacity: Int = 0) {
    self.set = set
    self.escaping = escaping
    self.stack = stack
    output.reserveCapacity(capacity)
  }

  /// Renders parts of the template in a file.
  mutating func render(_ nodes: [TemplateNode], in file: SourceFile) throws(Diagnostic) {
    for node in nodes {
      switch node {
      case .literal(let literal): write(literal)
      case .variable(let name, let isRaw):
        switch try resolve(name, in: file) {
        case .text(let text): write(text, isRaw: isRaw || escaping == .none)
        case .html(let html): output += html
        case .absent: break
        case let other: throw .notText(name, kind: other.kind, in: file)
        }
      case .section(let name, let isInverted, let nodes):
        let value = try resolve(name, in: file)
        if isInverted {
          if value.isEmpty { try render(nodes, in: file) }
        } else {
          try section(value, nodes, in: file)
        }
      case .partial(let partial): try render(partial, in: file)
      }
    }
  }

  private mutating func section(
    _ value: TemplateValue, _ nodes: [TemplateNode], in file: SourceFile
  ) throws(Diagnostic) {
    guard !value.isEmpty else { return }
    switch value {
    case .flag: try render(nodes, in: file)
    case .list(let elements):
      // An element that is absent is left out: inside it no name could be found.
      for element in elements where element != .absent {
        stack.append(element)
        try render(nodes, in: file)
        stack.removeLast()
      }
    default:
      stack.append(value)
      try render(nodes, in: file)
      stack.removeLast()
    }
  }

  private mutating func render(_ partial: TemplatePartial, in file: SourceFile) throws(Diagnostic) {
    guard let (_, template) = set.template(partial.name) else {
      throw .unknownPartial(partial, among: set.names, in: file)
    }
    guard depth < Self.depthLimit else { throw .partialCycle([partial.name, "…"], at: partial.span, in: file) }
    depth += 1
    indentation += partial.indentation
    try render(template.nodes, in: template.file)
    indentation.removeLast(partial.indentation.count)
    depth -= 1
  }

  private func resolve(_ name: TemplateName, in file: SourceFile) throws(Diagnostic) -> TemplateValue {
    guard let first = name.parts.first else { return stack.last ?? .absent }
    for index in stack.indices.reversed() {
      guard case .record(let values) = stack[index], var found = values[first] else { continue }
      for part in name.parts.dropFirst() {
        switch found {
        case .absent: return .absent
        case .record(let values):
          guard let next = values[part] else { throw .missingValue(name, in: file) }
          found = next
        default: throw .missingValue(name, in: file)
        }
      }
      return found
    }
    if stack.first == .absent { return .absent }
    throw .missingValue(name, in: file)
  }

  private mutating func write(_ literal: TemplateLiteral) {
    output += indentation.isEmpty ? literal.bytes : literal.indented(by: indentation)
  }

  private mutating func write(_ text: String, isRaw: Bool) {
    guard !isRaw else { return output += text.utf8 }
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Writes text; what needs no reference is written in one piece.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() {
      let reference: StaticString
      switch byte {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      // A page may not hold this one; what writes elements replaces it the same way.
      case 0: reference = "\u{FFFD}"
      default: continue
      }
      output += text[start..<index]
      reference.withUTF8Buffer { output += $0 }
      start = index + 1
    }
    output += text[start...]
  }
}

extension TemplateValue {
  /// Whether a section is left out for the value: absent, no, an empty list or empty text.
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .flag(let flag): !flag
    case .list(let values): values.isEmpty
    case .record: false
    case .absent: true
    }
  }

  /// The kind with its article, for messages.
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .html: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .absent: "absent"
    }
  }
}
