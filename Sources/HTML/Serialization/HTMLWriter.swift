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
    if HTMLName.void.contains(name) { return }
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
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where quotes: bytes.append(contentsOf: "&quot;".utf8)
      case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension HTMLNode {
  /// Writes the node as UTF-8 bytes of HTML.
  public func bytes() -> [UInt8] {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.bytes
  }

  /// Writes the node as a string of HTML.
  public func text() -> String {
    String(decoding: bytes(), as: UTF8.self)
  }
}
