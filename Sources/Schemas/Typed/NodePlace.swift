import SourceText

/// Where a node was written; the way is put together when somebody asks.
enum NodePlace: Sendable {
  /// At a place of a document.
  case document(uri: String, pointer: JSONPointer)
  /// Below another node: the keyword there, and the name or the index under the keyword.
  case below(Int, keyword: String, key: String?)
}

extension SchemaProgram {
  /// Where a node was written: the document, and the way in it.
  func place(of node: Int) -> (uri: String, pointer: JSONPointer) { tables.place(of: node) }
}

extension SchemaProgram.Tables {
  /// Where a node was written: the document, and the way in it.
  func place(of node: Int) -> (uri: String, pointer: JSONPointer) {
    var tokens: [String] = []
    var node = node
    while true {
      switch places[node] {
      case .document(let uri, let pointer): return (uri, JSONPointer(tokens: pointer.tokens + tokens.reversed()))
      case .below(let parent, let keyword, let key):
        if let key { tokens.append(key) }
        tokens.append(keyword)
        node = parent
      }
    }
  }
}
