import OrderedCollections

/// Rules of the [HTML Standard](https://html.spec.whatwg.org) on what may stand inside what, and on identifiers.
struct HTMLRules {
  /// Elements that may not stand where only phrasing content may; most of them end an open paragraph.
  static let flowOnly: Set<String> = [
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer",
    "form", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "search", "table", "ul",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  private static let phrasingOnly: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "code", "em", "strong", "b", "i", "s", "sub", "sup", "abbr",
    "kbd", "label", "button", "summary",
  ]
  private static let transparent: Set<String> = ["a", "del", "ins"]
  private static let interactive: Set<String> = ["a", "button", "details", "input", "label", "select", "textarea"]
  private static let lists: Set<String> = ["ul", "ol", "menu"]
  private static let references = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"]
  private static let known: Set<String> = [
    "lang", "dir", "charset", "name", "property", "content", "rel", "href", "hreflang", "type", "src", "class", "id",
    "defer", "popover", "popovertarget", "tabindex", "hidden", "title", "open", "for", "placeholder", "autocomplete",
    "spellcheck", "role",
    "action", "method", "scope", "alt", "start", "align", "checked", "disabled", "colspan", "rowspan", "value",
  ]

  private(set) var problems: [String] = []
  private var ids: Set<String> = []
  private var referenced: [(attribute: String, id: String)] = []
  /// The level of the last heading.
  private var level = 0

  /// What a page does against the rules.
  static func problems(of root: HTMLElement) -> [String] {
    var rules = HTMLRules()
    root.visit { element, ancestors in rules.check(element, inside: ancestors) }
    for (attribute, id) in rules.referenced where !rules.ids.contains(id) {
      rules.problems.append("\(attribute)=\"\(id)\" leads nowhere")
    }
    for name in ["html", "head", "title", "body", "main", "h1"] where root.all(name).count != 1 {
      rules.problems.append("there are \(root.all(name).count) of <\(name)>")
    }
    return rules.problems
  }

  private mutating func report(_ element: HTMLElement, _ text: String) {
    let id = element.id.map { "#\($0)" } ?? element["class"].map { ".\($0)" } ?? ""
    problems.append("<\(element.name)\(id)>: \(text)")
  }

  private mutating func check(_ element: HTMLElement, inside ancestors: [HTMLElement]) {
    if ancestors.contains(where: { $0.name == "svg" }) { return }
    attributes(of: element)
    place(of: element, inside: ancestors)
    content(of: element)
  }

  private mutating func attributes(of element: HTMLElement) {
    if let id = element.id {
      if id.isEmpty || id.contains(where: \.isWhitespace) { report(element, "the identifier is not valid") }
      if !ids.insert(id).inserted { report(element, "the identifier is there twice") }
    }
    for name in Self.references {
      for id in (element[name] ?? "").split(separator: " ") { referenced.append((name, String(id))) }
    }
    for name in element.attributes.keys where element.name != "svg" {
      if !Self.known.contains(name), !name.hasPrefix("data-"), !name.hasPrefix("aria-") {
        report(element, "unexpected attribute \(name)")
      }
    }
    switch element.name {
    case "html":
      if element["lang"]?.isEmpty ?? true { report(element, "no language") }
      if !["ltr", "rtl"].contains(element["dir"]) { report(element, "no direction") }
    case "img": if element["alt"] == nil { report(element, "no alternative text") }
    case "style": report(element, "a style sheet in the page")
    case "script":
      if element["src"] == nil || !element.children.isEmpty { report(element, "a script in the page") }
    case "button":
      if element["type"] == nil { report(element, "no type") }
      if element.rawText.squeezed.isEmpty, element["aria-label"] == nil { report(element, "no name") }
    case "a":
      if element["href"] != nil, element.rawText.squeezed.isEmpty { report(element, "a link without text") }
    default: break
    }
  }

  private mutating func place(of element: HTMLElement, inside ancestors: [HTMLElement]) {
    let parent = ancestors.last?.name ?? ""
    let context = ancestors.last { !Self.transparent.contains($0.name) }?.name ?? ""
    let isBlock = Self.flowOnly.contains(element.name) || Self.headings.contains(element.name)
    let isSummaryHeading = context == "summary" && Self.headings.contains(element.name)
    if isBlock, Self.phrasingOnly.contains(context), !isSummaryHeading { report(element, "inside <\(context)>") }
    if Self.interactive.contains(element.name),
      let outer = ancestors.last(where: { ["a", "button"].contains($0.name) })
    {
      report(element, "inside <\(outer.name)>")
    }
    if Self.headings.contains(element.name), ancestors.contains(where: { $0.name == "dt" }) {
      report(element, "inside <dt>")
    }
    switch element.name {
    case "li": if !Self.lists.contains(parent) { report(element, "outside of a list") }
    case "dt", "dd":
      let isGrouped = parent == "div" && ancestors.dropLast().last?.name == "dl"
      if parent != "dl", !isGrouped { report(element, "outside of <dl>") }
    case "summary": if parent != "details" { report(element, "outside of <details>") }
    case "tr": if !["thead", "tbody", "tfoot", "table"].contains(parent) { report(element, "outside of a table") }
    case "td", "th": if parent != "tr" { report(element, "outside of a row") }
    default: break
    }
  }

  /// Rows of one table have equally many cells, except where cells reach into other rows.
  private mutating func rows(of table: HTMLElement) {
    let rows = table.all("tr").map { row in row.elements.filter { ["td", "th"].contains($0.name) } }
    if rows.joined().contains(where: { $0["rowspan"] != nil }) { return }
    let widths = Set(rows.map { $0.reduce(0) { $0 + ($1["colspan"].flatMap { Int($0) } ?? 1) } })
    if widths.count > 1 { report(table, "rows of \(widths.sorted()) cells") }
  }

  private mutating func content(of element: HTMLElement) {
    let names = element.elements.map(\.name)
    func only(_ allowed: Set<String>) -> String? { names.first { !allowed.contains($0) } }
    var wrong: String?
    if Self.headings.contains(element.name), let level = Int(element.name.dropFirst()) {
      if level > self.level + 1 { report(element, "below <h\(self.level)>") }
      self.level = level
    }
    switch element.name {
    case "ul", "ol", "menu": wrong = only(["li"])
    case "dl":
      wrong = only(["dt", "dd", "div"]) ?? (Set(names).count > 1 && names.contains("div") ? "div and dt" : nil)
    case "table":
      wrong = only(["caption", "thead", "tbody", "tfoot", "tr"])
      rows(of: element)
    case "thead", "tbody", "tfoot": wrong = only(["tr"])
    case "tr": wrong = only(["td", "th"])
    case "details": if names.first != "summary" { report(element, "no <summary> first") }
    default: break
    }
    if let wrong { report(element, "<\(wrong)> as a child") }
    if ["ul", "ol", "dl", "table", "tr"].contains(element.name) {
      if names.isEmpty { report(element, "nothing inside") }
      let text = element.children.contains { if case .text(let text) = $0 { !text.squeezed.isEmpty } else { false } }
      if text { report(element, "text as a child") }
    }
    if element.name == "dl" {
      for group in element.elements where group.name == "div" {
        let order = group.elements.map(\.name)
        if order.first != "dt" || order.last != "dd" || !Set(order).isSubset(of: ["dt", "dd"]) {
          report(group, "a group that is not <dt> and <dd>")
        }
      }
    }
  }
}
