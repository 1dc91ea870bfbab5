/// What names of elements and attributes are made of, [XML 1.0, section
/// 2.3](https://www.w3.org/TR/xml/#NT-NameStartChar).
public enum XMLName {
  /// Whether a name can begin with a scalar; a colon can, though it stands between the parts of a qualified name.
  public static func canBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "A"..."Z", "_", "a"..."z", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}",
      "\u{370}"..."\u{37D}", "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}", "\u{2070}"..."\u{218F}",
      "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}",
      "\u{10000}"..."\u{EFFFF}":
      true
    default: false
    }
  }

  /// Whether a scalar can stand behind the first of a name.
  public static func canHave(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", "0"..."9", "\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}": true
    default: canBegin(with: scalar)
    }
  }
}
