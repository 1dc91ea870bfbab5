/// Finds text between pairs of two tildes
/// ([GFM, strikethrough](https://github.github.com/gfm/#strikethrough-extension-)).
enum Strikethrough {
  /// A run of text cut at its tildes, or any other inline.
  private enum Piece {
    case inline(Inline)
    case tildes(opens: Bool, closes: Bool)
  }

  /// Puts what stands between matching tildes of one level into strikethrough.
  static func apply(to inlines: [Inline]) -> [Inline] {
    let hasTildes = inlines.contains { inline in
      if case .text(let text) = inline { return text.utf8.contains(UInt8(ascii: "~")) }
      return false
    }
    if !hasTildes { return inlines }
    var result: [Inline] = []
    var opener: Int?
    for piece in pieces(of: inlines) {
      switch piece {
      case .inline(let inline): result.append(inline)
      case .tildes(_, true) where opener != nil && (opener ?? 0) + 1 < result.count:
        guard let start = opener else { continue }
        let content = Array(result[(start + 1)...])
        result.replaceSubrange(start..., with: [.strikethrough(joined(content))])
        opener = nil
      case .tildes(let opens, _):
        if opens && opener == nil { opener = result.count }
        result.append(.text("~~"))
      }
    }
    return joined(result)
  }

  private static func pieces(of inlines: [Inline]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline, text.contains("~~") else {
        pieces.append(.inline(inline))
        continue
      }
      let before = index > 0 && !isBreak(inlines[index - 1])
      let after = index + 1 < inlines.count && !isBreak(inlines[index + 1])
      pieces += cut(text, isTextBefore: before, isTextAfter: after)
    }
    return pieces
  }

  private static func cut(_ text: String, isTextBefore: Bool, isTextAfter: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    var pending = ""
    while let start = rest.firstIndex(of: "~") {
      let end = rest[start...].firstIndex { $0 != "~" } ?? rest.endIndex
      pending += rest[..<start]
      if rest[start..<end].count == 2 {
        let closes = start == text.startIndex ? isTextBefore : !text[text.index(before: start)].isWhitespace
        let opens = end == text.endIndex ? isTextAfter : !text[end].isWhitespace
        if !pending.isEmpty { pieces.append(.inline(.text(pending))) }
        pending = ""
        pieces.append(.tildes(opens: opens, closes: closes))
      } else {
        pending += rest[start..<end]
      }
      rest = rest[end...]
    }
    pending += rest
    if !pending.isEmpty { pieces.append(.inline(.text(pending))) }
    return pieces
  }

  private static func isBreak(_ inline: Inline) -> Bool {
    inline == .softBreak || inline == .lineBreak
  }

  /// Joins neighbouring texts.
  private static func joined(_ inlines: [Inline]) -> [Inline] {
    inlines.reduce(into: []) { result, inline in
      if case .text(let text) = inline, case .text(var before)? = result.last {
        // Taken out first, so that it is not copied for every text that follows.
        result.removeLast()
        before += text
        result.append(.text(before))
      } else {
        result.append(inline)
      }
    }
  }
}
