extension Quoting {
  /// A text in single quotes of a POSIX shell, where nothing but the quote itself is special.
  ///
  /// [Quoting](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02).
  public static func shell(_ text: String) -> String {
    string { shell(LiteralText(text), to: &$0) }
  }

  static func shell(_ text: LiteralText, to output: inout [UInt8]) {
    output.write("'")
    rewrite(text, "'", to: &output) { _, _ in #"'\''"# }
    output.write("'")
  }

  /// A text as it is when a shell takes it for one plain word, else in single quotes.
  public static func shellWord(_ text: String) -> String {
    string { shellWord(LiteralText(text), to: &$0) }
  }

  static func shellWord(_ text: LiteralText, to output: inout [UInt8]) {
    if isShellWord(text) { output += text.bytes } else { shell(text, to: &output) }
  }

  /// Whether a shell takes a text for one plain word: letters, digits and `%+,-./:=@_`.
  public static func isShellWord(_ text: String) -> Bool { isShellWord(LiteralText(text)) }

  private static func isShellWord(_ text: LiteralText) -> Bool {
    !text.isEmpty && text.occurring.isSubset(of: shellWordBytes)
  }

  private static let shellWordBytes: ByteSet =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%+,-./:=@_"

  /// Bytes as a format of `printf`, in single quotes; what does not show is in octal.
  ///
  /// [printf](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/printf.html). So a shell can send what none of
  /// its words can hold (NUL) and what does not survive being copied (CR).
  public static func shellBytes(_ bytes: [UInt8]) -> String {
    let pieces: [String] =
      if let text = String(validating: bytes, as: UTF8.self) {
        text.unicodeScalars.map { isInvisible($0) ? printfBytes(Array(String($0).utf8)) : printfCharacter($0) }
      } else {
        bytes.map { $0 < 0x80 ? printfBytes([$0]) : "\\" + octal($0) }
      }
    return shell(pieces.joined())
  }

  private static func printfBytes(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      switch byte {
      case UInt8(ascii: "\n"): "\n"
      case UInt8(ascii: "\r"): "\\r"
      case UInt8(ascii: "\t"): "\\t"
      case 0x20..<0x7F: printfCharacter(Unicode.Scalar(byte))
      default: "\\" + octal(byte)
      }
    }.joined()
  }

  private static func printfCharacter(_ scalar: Unicode.Scalar) -> String {
    scalar == "\\" ? "\\\\" : scalar == "%" ? "%%" : String(scalar)
  }
}
