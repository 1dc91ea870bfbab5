import Templates

/// A part of what a style's template is given: its names and kinds, and a value of them.
///
/// All texts of all parts are Markdown: escaped, in code, or cleaned. A template prints them as they are.
protocol StylePart: Sendable {
  /// The names with their kinds.
  static var shape: TemplateShape { get }
  /// The value, with every name of the shape.
  var value: TemplateValue { get }
}

/// A list that a template can write a heading above, when it has items.
enum StyleGroup {
  /// Absent, or a record with `items`.
  static func shape(_ element: TemplateShape) -> TemplateShape {
    .optional(.record(["items": .list(element)]))
  }

  /// A group of parts; none of them gives no group.
  static func value(_ parts: [some StylePart]) -> TemplateValue {
    parts.isEmpty ? .absent : .record(["items": .list(parts.map(\.value))])
  }
}

extension TemplateValue {
  /// Text, or its absence.
  static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .absent }
}
