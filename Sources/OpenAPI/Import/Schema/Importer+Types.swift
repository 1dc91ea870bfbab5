import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// Notes where the named schemas are, so that references to them are recognized.
  mutating func noteTypes() {
    let schemas = version == .v2 ? root["definitions"] : object(root["components"])?["schemas"]
    for (key, cursor) in members(schemas, withExtensions: true) {
      let name = cursor[ExtensionKey.name]?.node.string ?? key
      types.addComponent(key, name: name, at: cursor, content: content(of: cursor))
    }
  }

  /// Reads the named types, and those that are asked for meanwhile.
  mutating func readTypes() {
    var cursors: [String: SourceCursor] = [:]
    while let queued = types.next() {
      let read = readApart(queued, size: { $0.cursor.node.span.bytes.count }) { importer, type in
        guard let schema = importer.schema(type.cursor) else { return Schema.anything }
        importer.notePositions(of: type.name, at: type.cursor)
        return schema
      }
      for (type, schema) in zip(queued, read) {
        cursors[type.name] = type.cursor
        types.read[type.name] = NamedType(type.name, schema: schema)
      }
    }
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key }) where isAliasOfItself(name) {
      report(.typeCycle(name, at: cursor))
      types.read[name]?.schema = .anything
    }
  }

  /// Notes where a type and its examples stand.
  private mutating func notePositions(of name: String, at cursor: SourceCursor) {
    positions.note(.type(name), at: cursor)
    guard cursor["example"] != nil || cursor["examples"] != nil else { return }
    let examples = cursor.members.flatMap { key, field in
      key == "example" ? [field] : key == "examples" ? field.elements : []
    }
    for (index, example) in examples.enumerated() {
      positions.note(.typeExample(type: name, index: index), at: example)
    }
  }

  /// The schema in another file that a component consists of, when it is nothing but a reference to one.
  private mutating func content(of cursor: SourceCursor) -> SourceCursor {
    var cursor = cursor
    for _ in 0..<16 {
      guard let object = cursor.node.object, object.count == 1, let reference = object["$ref"]?.string,
        !reference.hasPrefix("#"), let next = follow(reference, at: cursor),
        next.file.name != root.file.name, types.name(of: Place(next)) == nil
      else { return cursor }
      cursor = next
    }
    return cursor
  }

  /// Whether references lead from a type back to it with nothing between.
  private func isAliasOfItself(_ name: String) -> Bool {
    var current = types.read[name]?.schema.typeName
    var seen: Set<String> = []
    while let next = current, seen.insert(next).inserted {
      if next == name { return true }
      current = types.read[next]?.schema.typeName
    }
    return false
  }
}
