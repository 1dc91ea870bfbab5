/// Appends nodes to one buffer of UTF-8 bytes, without indentation, so that white space means what it meant.
struct HTMLWriter {
  /// What has been written so far.
  var bytes: [UInt8] = []

  /// Appends a node and everything inside it.
  mutating func write(_ node: HTMLNode) {
    switch node.storage {
    case .text(let text): escape(text, quotes: false)
    case .raw(let markup): bytes.append(contentsOf: markup.utf8)
    case .fragment(let nodes): for node in nodes { write(node) }
    case .element(let name, let attributes, let children): element(name, attributes, children)
    }
  }

  private mutating func element(_ name: String, _ attributes: [HTMLAttribute], _ children: [HTMLNode]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      guard let value = attribute.content else { continue }
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      escape(value, quotes: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if HTMLName.isVoid(name) { return }
    let start = bytes.count
    for child in children { write(child) }
    // A parser drops one line feed after these start tags; a second one keeps the first line of the content.
    if name == "pre" || name == "textarea", bytes.count > start, bytes[start] == UInt8(ascii: "\n") {
      bytes.insert(UInt8(ascii: "\n"), at: start)
    }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func escape(_ text: String, quotes: Bool) {
    var text = text
    text.withUTF8 { Self.escape($0, quotes: quotes, to: &bytes) }
  }

  /// Appends text with references in place of what would be markup; what needs none is appended in one piece.
  static func escape(_ text: UnsafeBufferPointer<UInt8>, quotes: Bool, to bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\"") where quotes: reference = "&quot;"
      case 0: reference = "\u{FFFD}"
      default: continue
      }
      bytes.append(contentsOf: text[start..<index])
      reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

extension HTMLNode {
  /// Writes the node as UTF-8 bytes of HTML.
  public func bytes() -> [UInt8] {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.bytes
  }

  /// Appends bytes of text as a text node is written, for markup that is put together without nodes.
  public static func appendEscaped(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { HTMLWriter.escape($0, quotes: false, to: &bytes) }
  }

  /// Writes the node as a string of HTML.
  public func text() -> String {
    String(decoding: bytes(), as: UTF8.self)
  }
}
