package import SourceText

/// A part of a parsed template.
package indirect enum TemplateNode: Sendable {
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
package struct TemplateLiteral: Sendable {
  /// The text in UTF-8.
  package var bytes: [UInt8]

  /// Offsets in the text at which a line of the template begins: there a partial's indentation goes.
  package var lineStarts: [Int]

  /// The text with blanks before each of its lines that is not empty.
  package func indented(by indentation: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    for start in lineStarts {
      output += bytes[position..<start]
      position = start
      let isEmptyLine = start < bytes.count && [0x0A, 0x0D].contains(bytes[start])
      if !isEmptyLine { output += indentation }
    }
    return output + bytes[position...]
  }
}

/// A name in a tag, split at its dots; without parts it is `.`, the innermost value.
package struct TemplateName: Sendable {
  /// The names between the dots.
  package var parts: [String]
  /// Where the name is.
  package var span: SourceSpan

  /// The name as written.
  package var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// The place where another template is put.
package struct TemplatePartial: Sendable {
  /// The name of the other template, as written.
  package var name: String

  /// Where that name is.
  package var span: SourceSpan

  /// The blanks before the tag when it has a line of its own: they go before every line of the partial.
  package var indentation: [UInt8]
}
