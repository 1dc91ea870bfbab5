import APISpec
import Testing

@Suite("Base64 and percent-encoding")
struct EncodingTests {
  /// [RFC 4648, section 10](https://www.rfc-editor.org/rfc/rfc4648#section-10).
  static let vectors = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ]

  @Test("Base64 has the test vectors of its specification", arguments: vectors)
  func base64(plain: String, encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(plain.utf8))
  }

  @Test("bytes come back from Base64, whatever they are and however many", arguments: 0...67)
  func roundTrip(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 251 &* $0 &+ 255) }
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test(
    "what is no Base64 is nil",
    arguments: ["Z", "Zg", "Zg=", "Zg===", "=", "====", "Z===", "Zm9v\n", "Zm-_", "Z g=", "Zg==Zg==", "Zé=="])
  func malformed(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test("only unreserved characters stay as they are, or reserved ones too")
  func percentEncoding() {
    #expect(PercentEncoding.encode("AZaz09-._~") == "AZaz09-._~")
    #expect(PercentEncoding.encode("a b+c/é😀%\u{0}") == "a%20b%2Bc%2F%C3%A9%F0%9F%98%80%25%00")
    #expect(PercentEncoding.encode(":/?#[]@!$&'()*+,;= %", keepingReserved: true) == ":/?#[]@!$&'()*+,;=%20%25")
  }

  @Test(
    "decoding undoes it; a percent sign without two digits stands for itself",
    arguments: [
      ("%41%c3%A9", "Aé"), ("a+b", "a+b"), ("100%", "100%"), ("%4", "%4"), ("%4g", "%4g"), ("%%41", "%A"), ("", ""),
      ("é", "é"), ("%F0%9F%98%80", "😀"), ("%FF", "\u{FFFD}"),
    ])
  func percentDecoding(encoded: String, plain: String) {
    #expect(PercentEncoding.decode(encoded) == plain)
  }

  @Test("in forms a plus is a space")
  func forms() {
    #expect(PercentEncoding.decode("a+b%2Bc", plusIsSpace: true) == "a b+c")
  }
}
