import XMLSyntax

/// A piece of an XML document that is well-formed whatever it is made from.
///
/// [Extensible Markup Language 1.0](https://www.w3.org/TR/xml/).
indirect enum XMLNode {
  /// An element; its name is one that ``name(_:)`` gave, or two of those with a colon between them.
  case element(String, attributes: [Attribute], children: [XMLNode])
  /// Characters.
  case text(String)
  /// Characters in a CDATA section.
  case cdata(String)

  /// An attribute of an element.
  struct Attribute {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The node as text; elements that hold only elements have a line for each.
  var text: String {
    var output = ""
    write(into: &output, indentation: "")
    return output
  }

  private var isElement: Bool { if case .element = self { true } else { false } }

  private func write(into output: inout String, indentation: String) {
    switch self {
    case .text(let text): output += Self.escape(text, inAttribute: false)
    case .cdata(let text):
      // A section ends where `]]>` stands, so that one in the text is cut in two.
      let pieces = Self.allowed(text).split(separator: "]]>", omittingEmptySubsequences: false)
      output += "<![CDATA[" + pieces.joined(separator: "]]]]><![CDATA[>") + "]]>"
    case .element(let name, let attributes, let children):
      var names: Set<String> = []
      output += "<\(name)"
      for attribute in attributes where names.insert(attribute.name).inserted {
        output += " \(attribute.name)=\"\(Self.escape(attribute.value, inAttribute: true))\""
      }
      guard !children.isEmpty else {
        output += "/>"
        return
      }
      output += ">"
      let isIndented = children.allSatisfy(\.isElement)
      for child in children {
        if isIndented { output += "\n\(indentation)  " }
        child.write(into: &output, indentation: indentation + "  ")
      }
      output += isIndented ? "\n\(indentation)</\(name)>" : "</\(name)>"
    }
  }

  /// A text as the name of an element or attribute: what names cannot have becomes `_`.
  static func name(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      // A colon would make two names of it.
      if scalar == ":" || !XMLName.canHave(scalar) {
        output += "_"
      } else {
        if output.isEmpty, !XMLName.canBegin(with: scalar) { output += "_" }
        output.unicodeScalars.append(scalar)
      }
    }
    return output.isEmpty ? "_" : output
  }

  private static func escape(_ text: String, inAttribute: Bool) -> String {
    allowed(text).unicodeScalars.reduce(into: "") { output, scalar in
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      case "\n" where inAttribute: output += "&#10;"
      case "\t" where inAttribute: output += "&#9;"
      case "\r": output += "&#13;"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// A text with U+FFFD in place of the characters that XML does not have.
  private static func allowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": scalar
          default: "\u{FFFD}"
          }
        }))
  }
}
