import Bytes
import HTML

/// Code on its way to markup: a scanner marks what it finds, in its order, and all else stays plain.
struct ColouredCode: ~Copyable {
  /// The code in UTF-8.
  let code: UnsafeBufferPointer<UInt8>
  private var markup: ByteOutput
  /// What is before this is written.
  private var position = 0

  /// Code of which nothing is known yet; the buffer outlives this.
  init(_ code: UnsafeBufferPointer<UInt8>) {
    self.code = code
    markup = ByteOutput(capacity: code.count * 3)
  }

  /// Gives a piece, by the offsets of its bytes, a colour.
  mutating func mark(_ start: Int, _ end: Int, as kind: Highlighter.Kind) {
    write(to: start)
    markup.append(kind.startTag)
    write(to: end)
    markup.append("</span>" as StaticString)
  }

  /// The markup of all the code.
  mutating func finished() -> HTMLMarkup {
    write(to: code.count)
    return .raw(unsafe: markup.bytes())
  }

  private mutating func write(to end: Int) {
    guard position < end else { return }
    HTMLText.append(UnsafeBufferPointer(rebasing: code[position..<end]), to: &markup)
    position = end
  }
}
