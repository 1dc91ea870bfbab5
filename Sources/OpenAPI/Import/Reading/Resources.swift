import Bytes
import JSON
import SourceText

/// The schemas of one document that have addresses of their own (`$id`), and those with names (`$anchor`).
///
/// [JSON Schema 2020-12, section 8.2](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2).
struct Resources {
  /// A schema with an address.
  private struct Resource {
    /// The way to it.
    let tokens: [String]
    /// The address, resolved.
    let address: String
  }

  /// The address of the document.
  private let address: String
  /// Schemas with an `$id`, in reading order: an outer one comes before those inside of it.
  private var resources: [Resource] = []
  /// Where the schemas with addresses stand, by address.
  private(set) var roots: [String: SourceCursor] = [:]
  /// Schemas with an anchor, by address and anchor.
  private var anchors: [String: [String: SourceCursor]] = [:]

  /// Looks for addresses and anchors below the root of a document that has an address itself.
  init(below root: SourceCursor, address: String) {
    self.address = address
    guard Self.mayHaveNames(root.file) else { return }
    var open = [(cursor: root, base: address)]
    while let (cursor, outer) = open.popLast() {
      guard let object = cursor.node.object else {
        open += cursor.elements.reversed().map { ($0, outer) }
        continue
      }
      var base = outer
      if let id = object["$id"]?.string {
        base = Documents.resolve(Documents.split(id).address, against: outer)
        if roots[base] == nil { roots[base] = cursor }
        resources.append(Resource(tokens: cursor.pointer.tokens, address: base))
      }
      for key in ["$anchor", "$dynamicAnchor"] {
        guard let name = object[key]?.string, anchors[base]?[name] == nil else { continue }
        anchors[base, default: [:]][name] = cursor
      }
      for (key, value) in cursor.members.reversed() where !Self.values.contains(key) {
        if value.node.object != nil || value.node.array != nil { open.append((value, base)) }
      }
    }
  }

  /// Whether references mean the same everywhere in the document.
  var isEmpty: Bool { resources.isEmpty }

  /// The address against which references at a place are resolved: that of the nearest schema around that has one.
  func base(of cursor: SourceCursor) -> String {
    guard !resources.isEmpty else { return address }
    let tokens = cursor.pointer.tokens
    return resources.last { tokens.starts(with: $0.tokens) }?.address ?? address
  }

  /// The schema with an anchor, of the document or of a schema in it that has an address; else any with this anchor.
  func schema(anchor: String, address: String) -> SourceCursor? {
    anchors[address]?[anchor] ?? anchors[self.address]?[anchor]
      ?? anchors.sorted { $0.key < $1.key }.lazy.compactMap { $0.value[anchor] }.first
  }

  /// Whether one of the keywords occurs in a text at all, so that most documents need not be looked through.
  private static func mayHaveNames(_ file: SourceFile) -> Bool {
    let dollar = UInt8(ascii: "$")
    let next = (UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "d"))
    return file.text.withUnsafeBufferPointer { bytes in
      var index = 0
      while true {
        index = bytes.offset(of: dollar, or: dollar, from: index) + 1
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        if byte == next.0 || byte == next.1 || byte == next.2 { return true }
      }
    }
  }

  /// Keywords whose values are data, in which nothing has a meaning.
  private static let values: Set<String> = ["example", "examples", "default", "enum", "const", "value", "dataValue"]
}
