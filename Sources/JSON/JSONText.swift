extension JSONValue {
  /// How JSON text is laid out.
  public enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// A member or element a line, indented by the given number of spaces.
    case pretty(indent: Int = 2)
    /// As `pretty`, with a space before colons too: the layout of Apple's tools, whose files then show no difference.
    case apple
  }

  /// This value as JSON text, without a final line break.
  ///
  /// Members keep their order and numbers their digits, so that equal values give equal bytes.
  public func text(_ layout: Layout = .pretty()) -> String {
    String(decoding: utf8(layout), as: UTF8.self)
  }

  /// This value as JSON text in UTF-8, without a final line break.
  public func utf8(_ layout: Layout = .pretty()) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self, depth: 0)
    return writer.output
  }
}
