import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// What a `$ref` of a schema stands for: a reference to a named type, or the schema itself.
  ///
  /// A component is referred to by its name, and so is a schema of another file. Any other place is repeated here; it
  /// becomes a named type when it recurs within itself, or when repeating would make the model too large.
  mutating func schemaReference(_ reference: String, at field: SourceCursor) -> Schema? {
    if let known = componentKey(reference, at: field).flatMap({ types.references[$0] }) { return known }
    if reference.hasPrefix("https://json-schema.org/") { return Self.uri(reference) }
    guard let destination = schemaDestination(reference, at: field) else { return nil }
    let place = Place(destination)
    if let name = types.name(of: place) { return .named(name) }
    if isTypeOfAnotherFile(destination) { return .named(types.add(at: destination)) }
    if let known = types.inlined[place], types.hasBudget, depth + known.depth <= Self.depthLimit {
      types.spend(known.size)
      return known.schema
    }
    guard types.inlined[place] == nil, types.hasBudget, depth < Self.depthLimit / 2,
      types.open.insert(place).inserted
    else { return .named(types.add(at: destination)) }
    repetitionDepth += 1
    defer {
      types.open.remove(place)
      repetitionDepth -= 1
    }
    guard let schema = schema(destination) else { return nil }
    if let name = types.name(of: place) { return .named(name) }
    types.keep(schema, at: place)
    return schema
  }

  /// The type that a discriminator means by a name or reference; nil, and reported, when there is none.
  mutating func typeReference(_ cursor: SourceCursor) -> Schema.Reference? {
    guard let text = string(cursor) else { return nil }
    let name = types.components[text] ?? componentKey(text, at: cursor).flatMap { types.components[$0] }
    if let name { return .type(name) }
    guard text.contains(where: { "#/.".contains($0) }) else {
      report(.unresolved(text, at: cursor, suggestion: didYouMean(text, among: types.components.keys)))
      return nil
    }
    guard let destination = schemaDestination(text, at: cursor) else { return nil }
    return .type(types.name(of: Place(destination)) ?? types.add(at: destination))
  }

  /// The key of the component that a reference within the first file leads to, if there is one.
  private func componentKey(_ reference: String, at field: SourceCursor) -> String? {
    let prefix = version == .v2 ? "#/definitions/" : "#/components/schemas/"
    guard reference.hasPrefix(prefix), field.file.name == root.file.name, documents.isRelativeToDocument(field) else {
      return nil
    }
    return String(reference.dropFirst(prefix.count))
  }

  /// The node that a reference leads to; the root of a description is no schema.
  private mutating func schemaDestination(_ reference: String, at field: SourceCursor) -> SourceCursor? {
    guard let destination = follow(reference, at: field) else { return nil }
    guard destination.pointer != .root || destination.file.name != root.file.name else {
      report(.unresolved(reference, at: field, suggestion: nil))
      return nil
    }
    return destination
  }

  /// Whether a place in another file looks like one with a name.
  private func isTypeOfAnotherFile(_ cursor: SourceCursor) -> Bool {
    guard cursor.file.name != root.file.name else { return false }
    let tokens = cursor.pointer.tokens
    let containers: Set<String> = ["schemas", "definitions", "$defs"]
    return tokens.count <= 1 || containers.contains(tokens[tokens.count - 2])
  }

  /// A reference that is kept as it is.
  private static func uri(_ uri: String) -> Schema {
    Schema.anything.with { $0.core.reference = .uri(uri) }
  }
}
