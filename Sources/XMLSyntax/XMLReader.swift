/// Reads XML documents.
///
/// A strict reader of what requests hold: elements, attributes, characters, CDATA sections, comments, processing
/// instructions, character references and the five named ones. A document type declaration is refused, and with it
/// every entity that could name a file or grow without bound. Texts are UTF-8. [Extensible Markup Language
/// 1.0](https://www.w3.org/TR/xml/).
public struct XMLReader {
  /// Elements inside of elements beyond this depth are refused.
  public static let depthLimit = 200

  /// An element whose end tag was not read yet.
  private struct Open {
    var element: ParsedElement
    /// The namespaces by the prefix that stands for them.
    var scope: [String: String]
  }

  var cursor: XMLCursor
  private var open: [Open] = []
  private var root: ParsedElement?

  /// The element that a document consists of.
  ///
  /// - Throws: What is wrong with the first place that is no XML.
  public static func element(of bytes: [UInt8]) throws(XMLSyntaxError) -> ParsedElement {
    var reader = XMLReader(cursor: try XMLCursor(bytes))
    return try reader.document()
  }

  private init(cursor: XMLCursor) { self.cursor = cursor }

  private mutating func document() throws(XMLSyntaxError) -> ParsedElement {
    if cursor.starts(with: "<?xml"), cursor.isSpace(at: 5) { try declaration() }
    while !cursor.isAtEnd {
      let start = cursor.index
      if cursor.take("<!--") {
        _ = try cursor.text(upTo: "-->", of: "a comment", without: "--")
      } else if cursor.take("<?") {
        try instruction()
      } else if cursor.take("<![CDATA[") {
        guard !open.isEmpty else { throw cursor.error("a CDATA section stands outside of the element", at: start) }
        append(try cursor.text(upTo: "]]>", of: "a CDATA section"))
      } else if cursor.starts(with: "<!") {
        throw cursor.error("document type declarations are not read")
      } else if cursor.take("</") {
        try endTag(from: start)
      } else if cursor.take("<") {
        try startTag(from: start)
      } else {
        try characters()
      }
    }
    if let last = open.last { throw cursor.error("the element `\(last.element.name.qualified)` has no end tag") }
    guard let root else { throw cursor.error("there is no element") }
    return root
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>`.
  private mutating func declaration() throws(XMLSyntaxError) {
    _ = cursor.take("<?xml")
    var names: [String] = []
    while cursor.skipSpaces(), !cursor.starts(with: "?>") {
      let name = try cursor.name()
      let value = try attributeValue(of: name)
      names.append(name)
      switch name {
      case "version" where value.hasPrefix("1."): break
      case "encoding" where ["utf-8", "us-ascii", "ascii"].contains(value.lowercased()): break
      case "standalone" where value == "yes" || value == "no": break
      default: throw cursor.error("the declaration cannot say \(name)=\"\(value)\"")
      }
    }
    guard cursor.take("?>") else { throw cursor.error("the declaration does not end with `?>`") }
    guard names.first == "version", Set(names).count == names.count else {
      throw cursor.error("the declaration has to name the version first, and each thing once")
    }
  }

  private mutating func instruction() throws(XMLSyntaxError) {
    let target = try cursor.name()
    guard target.lowercased() != "xml" else { throw cursor.error("the declaration has to be what comes first") }
    let rest = try cursor.text(upTo: "?>", of: "a processing instruction")
    if let first = rest.unicodeScalars.first, !XMLCursor.isSpace(first) {
      throw cursor.error("a space is missing behind the target `\(target)`")
    }
  }

  private mutating func startTag(from start: Int) throws(XMLSyntaxError) {
    guard root == nil else { throw cursor.error("there is a second element beside the first", at: start) }
    guard open.count < Self.depthLimit else {
      throw cursor.error("more than \(Self.depthLimit) elements stand inside of each other", at: start)
    }
    let name = try cursor.name()
    var attributes: [(name: String, value: String)] = []
    var names: Set<String> = []
    while true {
      let hasSpace = cursor.skipSpaces()
      if cursor.starts(with: ">") || cursor.starts(with: "/>") { break }
      guard hasSpace, !cursor.isAtEnd else { throw cursor.error("the start tag of `\(name)` does not end with `>`") }
      let attribute = try cursor.name()
      guard names.insert(attribute).inserted else {
        throw cursor.error("the attribute `\(attribute)` is there twice")
      }
      attributes.append((attribute, try attributeValue(of: attribute)))
    }
    var scope = open.last?.scope ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    for (name, value) in attributes {
      if name == "xmlns" { scope[""] = value.isEmpty ? nil : value }
      if name.hasPrefix("xmlns:") { scope[String(name.dropFirst(6))] = value }
    }
    let named = attributes.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") }
      .map { ParsedElement.Attribute(name: Self.resolved($0.name, scope, isAttribute: true), value: $0.value) }
    let element = ParsedElement(
      name: Self.resolved(name, scope, isAttribute: false), attributes: named, children: [])
    if cursor.take("/>") {
      close(element)
    } else {
      _ = cursor.take(">")
      open.append(Open(element: element, scope: scope))
    }
  }

  private mutating func endTag(from start: Int) throws(XMLSyntaxError) {
    let name = try cursor.name()
    _ = cursor.skipSpaces()
    guard cursor.take(">") else { throw cursor.error("the end tag of `\(name)` does not end with `>`") }
    guard let last = open.popLast() else { throw cursor.error("the end tag of `\(name)` has no start tag", at: start) }
    guard last.element.name.qualified == name else {
      throw cursor.error("the element `\(last.element.name.qualified)` ends with the tag of `\(name)`", at: start)
    }
    close(last.element)
  }

  private mutating func close(_ element: ParsedElement) {
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element.children.append(.element(element))
    }
  }

  private mutating func characters() throws(XMLSyntaxError) {
    let start = cursor.index
    let text = try cursor.characters(upTo: { $0 == UInt8(ascii: "<") })
    guard !open.isEmpty else {
      if text.unicodeScalars.allSatisfy(XMLCursor.isSpace) { return }
      throw cursor.error("there are characters outside of the element", at: start)
    }
    append(text)
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    let last = open.count - 1
    guard case .text(var before)? = open[last].element.children.last else {
      open[last].element.children.append(.text(text))
      return
    }
    // Nobody else holds the text while it grows, so that many pieces do not take long.
    open[last].element.children.removeLast()
    before += text
    open[last].element.children.append(.text(before))
  }

  private mutating func attributeValue(of name: String) throws(XMLSyntaxError) -> String {
    _ = cursor.skipSpaces()
    guard cursor.take("=") else { throw cursor.error("`\(name)` has no value") }
    _ = cursor.skipSpaces()
    let quote: UInt8
    if cursor.take("\"") {
      quote = UInt8(ascii: "\"")
    } else if cursor.take("'") {
      quote = UInt8(ascii: "'")
    } else {
      throw cursor.error("the value of `\(name)` has no quotes")
    }
    let value = try cursor.characters(inAttribute: true) { $0 == quote }
    guard cursor.take(quote == UInt8(ascii: "'") ? "'" : "\"") else {
      throw cursor.error("the value of `\(name)` does not end")
    }
    return value
  }

  private static func resolved(_ name: String, _ scope: [String: String], isAttribute: Bool) -> ParsedName {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      return ParsedName(prefix: "", local: name, namespace: isAttribute ? nil : scope[""])
    }
    return ParsedName(prefix: parts[0], local: parts[1], namespace: scope[parts[0]])
  }
}
