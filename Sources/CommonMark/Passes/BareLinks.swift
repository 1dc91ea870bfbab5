/// Finds web and mail addresses in running text
/// ([GFM, autolinks](https://github.github.com/gfm/#autolinks-extension-)).
///
/// An address that libcmark has cut, because it holds emphasis or an escape, is found only up to the cut.
enum BareLinks {
  /// Cuts a text into text and links; `before` is what stands before the text in its paragraph.
  static func split(_ text: String, after before: Inline?) -> [Inline] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: ".")) else { return [.text(text)] }
    var scanner = BareLinkScanner(bytes: bytes, startsFresh: startsFresh(after: before))
    return scanner.scan()
  }

  private static func startsFresh(after before: Inline?) -> Bool {
    switch before {
    case nil, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
    case .text, .code, .html, .link, .image: false
    }
  }
}
