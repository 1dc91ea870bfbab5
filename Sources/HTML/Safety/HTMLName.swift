/// Decides which element and attribute names may be written.
enum HTMLName {
  /// Elements without content or end tag ([HTML, void elements](https://html.spec.whatwg.org/#void-elements)).
  static func isVoid(_ name: String) -> Bool {
    // Every element of every page comes by here; a comparison of short strings is quicker than a look into a set.
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr": true
    default: false
    }
  }

  /// Elements whose text HTML reads unescaped; text inside them could not be made safe by escaping.
  private static func isRawText(_ name: String) -> Bool {
    switch name {
    case "script", "style", "iframe", "noembed", "noframes", "plaintext", "xmp": true
    default: false
    }
  }

  /// Says whether children of an element would have no meaning or no safe form.
  static func takesNoChildren(_ name: String) -> Bool {
    let name = lowercased(name)
    return isVoid(name) || isRawText(name)
  }

  /// A name in lower case; it is that already nearly always.
  static func lowercased(_ name: String) -> String {
    name.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 >= 0x80 } ? name.lowercased() : name
  }

  /// Returns the name when it is a letter followed by letters, digits and hyphens, else nil.
  static func element(_ name: String) -> String? {
    guard let first = name.utf8.first, isLetter(first) else { return nil }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") } ? name : nil
  }

  /// Returns the name when it is an attribute name of letters, digits and `_ - . :` and no event handler, else nil.
  ///
  /// `on…` attributes hold scripts, which a strict content security policy refuses anyway.
  static func attribute(_ name: String) -> String? {
    guard let first = name.utf8.first, isLetter(first), !lowercased(name).hasPrefix("on") else { return nil }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || isMark($0) } ? name : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
