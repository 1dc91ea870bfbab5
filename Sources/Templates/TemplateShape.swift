/// What a template may ask for: the closed list of names with their kinds.
///
/// ```swift
/// let page = TemplateShape.record([
///   "title": .text, "body": .html, "author": .optional(.text),
///   "links": .list(.record(["url": .text, "label": .text])),
/// ])
/// ```
public indirect enum TemplateShape: Sendable, Hashable {
  /// Plain text.
  case text
  /// Finished markup.
  case html
  /// A yes or no.
  case flag
  /// Any number of values of one shape.
  case list(TemplateShape)
  /// Values by name.
  case record([String: TemplateShape])
  /// A value that may be absent.
  case optional(TemplateShape)

  /// The shape without the possibility of absence.
  var present: TemplateShape {
    if case .optional(let shape) = self { shape.present } else { self }
  }

  /// The names of a record; none for other shapes.
  var names: [String: TemplateShape] {
    if case .record(let names) = present { names } else { [:] }
  }

  /// The kind with its article, for messages.
  var kind: String {
    switch self {
    case .text: "text"
    case .html: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .optional(let shape): shape.kind
    }
  }

  /// Tells where a value is not of this shape (`links.2.url`), or nil when it is; `.` is the value as a whole.
  public func mismatch(in value: TemplateValue) -> String? {
    mismatch(in: value, path: [])
  }

  private func mismatch(in value: TemplateValue, path: [String]) -> String? {
    switch (self, value) {
    case (.text, .text), (.html, .html), (.flag, .flag), (.optional, .absent): return nil
    case (.optional(let shape), _): return shape.mismatch(in: value, path: path)
    case (.list(let shape), .list(let values)):
      for (index, value) in values.enumerated() {
        if let found = shape.mismatch(in: value, path: path + ["\(index)"]) { return found }
      }
      return nil
    case (.record(let names), .record(let values)):
      for name in Set(names.keys).union(values.keys).sorted() {
        guard let shape = names[name], let value = values[name] else { return (path + [name]).joined(separator: ".") }
        if let found = shape.mismatch(in: value, path: path + [name]) { return found }
      }
      return nil
    default: return path.isEmpty ? "." : path.joined(separator: ".")
    }
  }
}
