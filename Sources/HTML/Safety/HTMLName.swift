/// Decides which element and attribute names may be written.
enum HTMLName {
  /// Elements without content or end tag ([HTML, void elements](https://html.spec.whatwg.org/#void-elements)).
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Elements whose text HTML reads unescaped; text inside them could not be made safe by escaping.
  static let rawText: Set<String> = ["script", "style", "iframe", "noembed", "noframes", "plaintext", "xmp"]

  /// Says whether children of an element would have no meaning or no safe form.
  static func takesNoChildren(_ name: String) -> Bool {
    let name = name.lowercased()
    return void.contains(name) || rawText.contains(name)
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
    guard let first = name.utf8.first, isLetter(first), !name.lowercased().hasPrefix("on") else { return nil }
    let others = Array("_-.:".utf8)
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || others.contains($0) } ? name : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
