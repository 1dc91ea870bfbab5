import Ccmark

/// Owns a tree of libcmark, and frees it when it goes out of scope.
struct CmarkTree: ~Copyable {
  /// The document node.
  let root: OpaquePointer

  /// Takes over a document node.
  init(owning root: OpaquePointer) {
    self.root = root
  }

  /// Parses UTF-8 bytes; nil when libcmark has no memory.
  init?(parsing bytes: [UInt8]) {
    let parsed = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit {
    cmark_node_free(root)
  }

  /// Says whether some node stands deeper than a number of levels under the document; walks without recursion.
  borrowing func isDeeper(than limit: Int) -> Bool {
    guard let iterator = cmark_iter_new(root) else { return true }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER where cmark_node_first_child(cmark_iter_get_node(iterator)) != nil:
        depth += 1
        if depth > limit + 1 { return true }
      case CMARK_EVENT_EXIT where cmark_node_first_child(cmark_iter_get_node(iterator)) != nil: depth -= 1
      case CMARK_EVENT_DONE: return false
      default: break
      }
    }
  }
}

/// The children of a node, in order.
func children(of node: OpaquePointer) -> some Sequence<OpaquePointer> {
  sequence(state: cmark_node_first_child(node)) { (next: inout OpaquePointer?) in
    guard let node = next else { return nil }
    next = cmark_node_next(node)
    return node
  }
}
