import Ccmark

/// Makes nodes of libcmark inside other nodes, which then own them.
enum CmarkNode {
  /// Adds a node; nil when the parent cannot hold it.
  @discardableResult
  static func add(_ type: cmark_node_type, literal: String? = nil, to parent: OpaquePointer) -> OpaquePointer? {
    guard let node = cmark_node_new(type) else { return nil }
    guard cmark_node_append_child(parent, node) != 0 else {
      cmark_node_free(node)
      return nil
    }
    if let literal { cmark_node_set_literal(node, text(literal)) }
    return node
  }

  /// Adds a list, numbered from `start` or with bullets.
  static func addList(start: Int?, tight: Bool, to parent: OpaquePointer) -> OpaquePointer? {
    guard let list = add(CMARK_NODE_LIST, to: parent) else { return nil }
    cmark_node_set_list_type(list, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
    if let start {
      cmark_node_set_list_start(list, Int32(clamping: max(start, 0)))
      cmark_node_set_list_delim(list, CMARK_PERIOD_DELIM)
    }
    cmark_node_set_list_tight(list, tight ? 1 : 0)
    return list
  }

  /// Adds an inline whose text is written as it stands.
  static func addRaw(_ text: String, to parent: OpaquePointer) {
    guard let node = add(CMARK_NODE_CUSTOM_INLINE, to: parent) else { return }
    cmark_node_set_on_enter(node, Self.text(text))
  }

  /// Adds a block whose text is written as it stands, and which can hold inlines.
  @discardableResult
  static func addRawBlock(_ text: String = "", to parent: OpaquePointer) -> OpaquePointer? {
    guard let node = add(CMARK_NODE_CUSTOM_BLOCK, to: parent) else { return nil }
    cmark_node_set_on_enter(node, Self.text(text))
    return node
  }

  /// A text that C can hold: a zero character would end it.
  static func text(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  /// Takes over a string that libcmark has rendered.
  static func string(owning pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    defer { cmark_get_default_mem_allocator()?.pointee.free(pointer) }
    return String(cString: pointer)
  }
}
