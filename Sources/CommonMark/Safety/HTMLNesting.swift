/// What may stand inside what in raw HTML, as far as readers of HTML would otherwise close or move elements themselves
/// ([HTML Standard, tree construction](https://html.spec.whatwg.org/multipage/parsing.html#tree-construction)).
enum HTMLNesting {
  /// Elements that hold words only: a block ends them.
  private static let wordy: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "b", "i", "em", "strong", "code", "kbd", "sub", "sup", "span", "s",
  ]

  /// Elements that are no words.
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead",
    "tbody", "tfoot", "tr", "th", "td", "blockquote", "details", "hr", "div",
  ]

  /// What an element ends when it begins, up to the element around both.
  private static let ended: [String: (ended: Set<String>, around: Set<String>)] = [
    "li": (["li"], ["ul", "ol"]), "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "td": (["td", "th"], ["tr"]), "th": (["td", "th"], ["tr"]),
    "tr": (["tr", "caption"], ["table", "thead", "tbody", "tfoot"]),
    "thead": (["thead", "tbody", "tfoot", "tr", "caption"], ["table"]),
    "tbody": (["thead", "tbody", "tfoot", "tr", "caption"], ["table"]),
    "tfoot": (["thead", "tbody", "tfoot", "tr", "caption"], ["table"]),
    "caption": (["caption"], ["table"]),
  ]

  /// What an element that holds other elements only may hold.
  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd"], "tr": ["td", "th"], "thead": ["tr"], "tbody": ["tr"],
    "tfoot": ["tr"], "table": ["caption", "thead", "tbody", "tfoot", "tr"],
  ]

  /// What stands between an element and what it may not hold itself.
  private static let between: [String: [String]] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dd"], "tr": ["td"], "thead": ["tr", "td"], "tbody": ["tr", "td"],
    "tfoot": ["tr", "td"], "table": ["tr", "td"],
  ]

  /// Whether safe HTML has an element that may not stand among words.
  static func hasBlocks(_ html: String) -> Bool {
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      if case .start(let name, _, _) = token, blocks.contains(name) { return true }
    }
    return false
  }

  /// The index of the outermost open element that an element ends when it begins; nil when it ends none.
  static func firstEnded(by name: String, in open: [String]) -> Int? {
    var first: Int?
    if let rule = ended[name] {
      let start = open.lastIndex(where: rule.around.contains).map { $0 + 1 } ?? open.count
      first = open[start...].firstIndex(where: rule.ended.contains)
    }
    guard blocks.contains(name) else { return first }
    let words = open.firstIndex(where: wordy.contains)
    return [first, words].compactMap { $0 }.min()
  }

  /// The elements that have to begin before an element, or words when it is nil, can stand in those that are open.
  static func missing(before name: String?, in open: [String]) -> [String] {
    guard let parent = open.last, let allowed = children[parent] else { return [] }
    if let name, allowed.contains(name) { return [] }
    let between = between[parent] ?? []
    // A cell needs a row around it, and no other cell.
    let isCell = name == "td" || name == "th"
    return isCell && between.last == "td" ? between.dropLast() : between
  }
}
