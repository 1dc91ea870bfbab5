import SourceText

/// A part of a parsed template.
indirect enum TemplateNode: Sendable {
  /// Text.
  case literal(TemplateLiteral)
  /// A value to print, raw or escaped.
  case variable(TemplateName, isRaw: Bool)
  /// Parts that are shown for a value, or for its lack.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// Another template.
  case partial(TemplatePartial)
}

/// Text that is printed as it is.
struct TemplateLiteral: Sendable {
  /// The text in UTF-8.
  var bytes: [UInt8]

  /// Offsets in the text at which a line of the template begins: there a partial's indentation goes.
  var lineStarts: [Int]
}

/// A name in a tag, split at its dots; without parts it is `.`, the innermost value.
struct TemplateName: Sendable {
  /// The names between the dots.
  var parts: [String]
  /// Where the name is.
  var span: SourceSpan

  /// The name as written.
  var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// The place where another template is put.
struct TemplatePartial: Sendable {
  /// The name of the other template, as written.
  var name: String

  /// Where that name is.
  var span: SourceSpan

  /// The blanks before the tag when it has a line of its own: they go before every line of the partial.
  var indentation: [UInt8]
}
