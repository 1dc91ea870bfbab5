/// Reads the check box at the start of a list item
/// ([GFM, task list items](https://github.github.com/gfm/#task-list-items-extension-)).
enum TaskItems {
  /// Takes the marker `[ ]` or `[x]` from the item's first paragraph, when it begins with one.
  static func read(_ item: ListItem) -> ListItem {
    guard case .paragraph(var inlines)? = item.blocks.first, case .text(let text)? = inlines.first else { return item }
    let marker = text.prefix(4)
    let isChecked: Bool
    switch marker {
    case "[ ] ", "[\t] ": isChecked = false
    case "[x] ", "[X] ": isChecked = true
    default: return item
    }
    let rest = text.dropFirst(4).drop { $0 == " " }
    if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(String(rest)) }
    var result = item
    result.isChecked = isChecked
    result.blocks[0] = .paragraph(inlines)
    return result
  }
}
