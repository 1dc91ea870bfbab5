import OrderedCollections

/// Reads a page as strictly as no browser does: what a browser would repair or guess is a problem.
struct HTMLReader {
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let named: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private let bytes: [UInt8]
  private var position = 0
  private var open: [HTMLElement] = [HTMLElement(name: "#document")]
  private(set) var problems: [String] = []

  /// Reads a whole page, doctype and all.
  static func page(_ text: String) -> (root: HTMLElement, problems: [String]) {
    var reader = HTMLReader(text)
    let doctype = Array("<!doctype html>".utf8)
    if reader.bytes.starts(with: doctype) {
      reader.position = doctype.count
    } else {
      reader.report("no doctype")
    }
    reader.read()
    return (reader.open[0], reader.problems)
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func report(_ problem: String) {
    let from = max(0, min(position, bytes.count) - 40)
    let around = String(decoding: bytes[from..<min(bytes.count, position + 40)], as: UTF8.self)
    problems.append("\(problem), at \(position): …\(around)…")
  }

  private mutating func read() {
    while let byte = next, problems.count < 20 {
      if byte == UInt8(ascii: "<") { tag() } else { text() }
    }
    for element in open.dropFirst() { report("<\(element.name)> is not closed") }
    while open.count > 1 { close() }
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }

  private mutating func text() {
    let text = characters(until: UInt8(ascii: "<"))
    open[open.count - 1].children.append(.text(text))
  }

  private mutating func tag() {
    position += 1
    if next == UInt8(ascii: "/") {
      position += 1
      let name = self.name()
      if next != UInt8(ascii: ">") { report("an end tag with more than a name") }
      position += 1
      guard open.count > 1, open[open.count - 1].name == name else {
        return report("</\(name)> where <\(open[open.count - 1].name)> is open")
      }
      return close()
    }
    let name = self.name()
    guard !name.isEmpty else { return report("an unescaped <") }
    var element = HTMLElement(name: name)
    var closesItself = false
    while true {
      let hadSpace = skipSpace()
      guard let byte = next else { return report("a tag without end") }
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "/") {
        closesItself = true
        position += 1
        continue
      }
      if !hadSpace { report("no space before an attribute") }
      let (key, value) = attribute()
      if key.isEmpty { return report("a broken attribute") }
      if element.attributes[key] != nil { report("the attribute \(key) twice") }
      element.attributes[key] = value
    }
    position += 1
    let isForeign = name == "svg" || open.contains { $0.name == "svg" }
    if closesItself, !isForeign { report("<\(name)/> closes itself") }
    open.append(element)
    if Self.void.contains(name) || (isForeign && closesItself) { return close() }
    if name == "script" || name == "style" { rawText(until: "</\(name)>") }
  }

  private mutating func rawText(until end: String) {
    let start = position
    let pattern = Array(end.utf8)
    while position + pattern.count <= bytes.count, !bytes[position...].starts(with: pattern) { position += 1 }
    if position > start {
      open[open.count - 1].children.append(.text(String(decoding: bytes[start..<position], as: UTF8.self)))
    }
  }

  private mutating func name() -> String {
    let start = position
    while let byte = next, isNamePart(byte) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let isSVG = open.contains { $0.name == "svg" }
    if !isSVG, name != name.lowercased() { report("the name \(name) in capitals") }
    return name
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private mutating func attribute() -> (String, String) {
    let start = position
    while let byte = next, isNamePart(byte) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard next == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    guard next == UInt8(ascii: "\"") else {
      report("the attribute \(name) without quotes")
      return ("", "")
    }
    position += 1
    let value = characters(until: UInt8(ascii: "\""))
    position += 1
    return (name, value)
  }

  private mutating func skipSpace() -> Bool {
    let start = position
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x09 { position += 1 }
    return position > start
  }

  /// The characters before a byte, character references resolved.
  private mutating func characters(until end: UInt8) -> String {
    var output: [UInt8] = []
    while let byte = next, byte != end {
      switch byte {
      case UInt8(ascii: "&"): output += Array(reference().utf8)
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        report("an unescaped \(byte == UInt8(ascii: "<") ? "<" : ">")")
        output.append(byte)
        position += 1
      case 0..<0x09, 0x0B, 0x0C, 0x0D..<0x20:
        report("a control character")
        position += 1
      default:
        output.append(byte)
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func reference() -> String {
    let rest = bytes[(position + 1)...].prefix(10)
    guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) else {
      report("an unescaped &")
      position += 1
      return "&"
    }
    let name = String(decoding: bytes[(position + 1)..<semicolon], as: UTF8.self)
    var text = Self.named[name]
    if name.hasPrefix("#x"), let value = UInt32(name.dropFirst(2), radix: 16) {
      text = Unicode.Scalar(value).map { String($0) }
    } else if name.hasPrefix("#"), let value = UInt32(name.dropFirst()) {
      text = Unicode.Scalar(value).map { String($0) }
    }
    if text == nil { report("the unknown reference &\(name);") }
    position = semicolon + 1
    return text ?? ""
  }
}
