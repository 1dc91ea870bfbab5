/// The elements and attributes of raw HTML that are let through.
enum HTMLAllowList {
  /// Elements that are let through anywhere.
  private static let free: Set<String> = [
    "a", "b", "i", "em", "strong", "code", "pre", "br", "p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote", "kbd", "sub", "sup", "details", "summary", "img", "hr", "span", "div", "dl", "del", "ins", "s",
  ]

  /// Elements that are let through only inside one of others: outside of them a browser would close an element of the
  /// page around the text.
  private static let bound: [String: Set<String>] = [
    "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"], "caption": ["table"], "thead": ["table"], "tbody": ["table"],
    "tfoot": ["table"], "tr": ["table"], "th": ["table"], "td": ["table"],
  ]

  /// Elements without content.
  static let void: Set<String> = ["br", "hr", "img"]

  /// Says whether an element may open inside the elements that are open.
  static func allows(_ name: String, inside open: [String]) -> Bool {
    if free.contains(name) { return true }
    guard let parents = bound[name] else { return false }
    return open.contains(where: parents.contains)
  }

  /// Says whether an attribute of an element is let through with a value; `title` and `alt` take any text.
  static func allows(attribute: String, value: String, on element: String) -> Bool {
    switch attribute {
    case "href": element == "a" && SafeAddress.isSafe(value)
    case "src": element == "img" && SafeAddress.isSafe(value)
    case "colspan", "rowspan":
      (element == "td" || element == "th") && (Int(value).map { (1...1000).contains($0) } ?? false)
    default: false
    }
  }
}
