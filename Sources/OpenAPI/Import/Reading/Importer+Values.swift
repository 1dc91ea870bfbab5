import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// The string at a place; a number or Boolean is read as its text, with a warning.
  mutating func string(_ cursor: SourceCursor?) -> String? {
    guard let cursor else { return nil }
    switch cursor.node.content {
    case .string(let string): return string
    case .number(let text):
      report(.scalarAsText(cursor, text: text))
      return text
    case .bool(let bool):
      report(.scalarAsText(cursor, text: String(bool)))
      return String(bool)
    default:
      report(.wrongType(cursor, expected: "a string"))
      return nil
    }
  }

  /// The text at a place.
  mutating func text(_ cursor: SourceCursor?) -> LocalizedText? {
    guard let cursor, let text = string(cursor) else { return nil }
    positions.note(text, at: cursor)
    return LocalizedText(text)
  }

  /// The Boolean at a place, or nil when there is none.
  mutating func optionalFlag(_ cursor: SourceCursor?) -> Bool? {
    guard let cursor else { return nil }
    if let bool = cursor.node.bool { return bool }
    report(.wrongType(cursor, expected: "a boolean"))
    return nil
  }

  /// The Boolean at a place; false when there is none.
  mutating func flag(_ cursor: SourceCursor?) -> Bool { optionalFlag(cursor) ?? false }

  /// The number at a place.
  mutating func number(_ cursor: SourceCursor?) -> JSONNumber? {
    guard let cursor else { return nil }
    if let text = cursor.node.number { return JSONNumber(uncheckedText: text) }
    report(.wrongType(cursor, expected: "a number"))
    return nil
  }

  /// The count at a place: an integer that is not negative.
  mutating func count(_ cursor: SourceCursor?) -> Int? {
    guard let cursor else { return nil }
    if let text = cursor.node.number, let count = JSONNumber(uncheckedText: text).int, count >= 0 { return count }
    report(.wrongType(cursor, expected: "an integer that is not negative"))
    return nil
  }

  /// The place itself when it is an object.
  mutating func object(_ cursor: SourceCursor?) -> SourceCursor? {
    guard let cursor else { return nil }
    if cursor.node.object != nil { return cursor }
    report(.wrongType(cursor, expected: "an object"))
    return nil
  }

  /// The members of a map; extensions are no entries of it unless asked for.
  mutating func members(
    _ cursor: SourceCursor?, withExtensions: Bool = false
  ) -> [(key: String, value: SourceCursor)] {
    guard let cursor = object(cursor) else { return [] }
    return withExtensions ? cursor.members : cursor.members.filter { !$0.key.hasPrefix("x-") }
  }

  /// The elements of a list.
  mutating func elements(_ cursor: SourceCursor?) -> [SourceCursor] {
    guard let cursor else { return [] }
    if cursor.node.array != nil { return cursor.elements }
    report(.wrongType(cursor, expected: "an array"))
    return []
  }

  /// The strings of a list.
  mutating func strings(_ cursor: SourceCursor?) -> [String] {
    elements(cursor).compactMap { string($0) }
  }

  /// The member of an enumeration whose raw value stands at a place.
  mutating func word<Word: CaseIterable & RawRepresentable>(
    _ cursor: SourceCursor?, of allowed: [Word]
  ) -> Word? where Word.RawValue == String {
    guard let cursor, let text = string(cursor) else { return nil }
    if let word = allowed.first(where: { $0.rawValue == text }) { return word }
    report(.unknownWord(text, allowed: allowed.map(\.rawValue), at: cursor))
    return nil
  }

  /// A required field, reported when it is not there.
  mutating func required(_ name: String, of cursor: SourceCursor, _ kind: ObjectKind) -> SourceCursor? {
    if let field = cursor[name] { return field }
    report(.missingField(name, of: kind, at: cursor))
    return nil
  }

  /// Reports the fields that an object does not have.
  mutating func check(_ cursor: SourceCursor, _ kind: ObjectKind) {
    guard case .object(let object) = cursor.node.content, let known = fields[kind] else { return }
    // By index: an iterator would copy every member, and nearly every one is known.
    for index in object.members.indices where !known.contains(object.members[index].key) {
      let key = object.members[index].key
      guard !key.hasPrefix("x-"), let field = cursor[key] else { continue }
      let suggestion = didYouMean(key, among: known.sorted())
      report(.unknownField(key, of: kind, version: version, at: field, suggestion: suggestion))
    }
  }

  /// The extensions of an object, but for those that the model has a place for.
  ///
  /// - Parameters:
  ///   - cursor: The object.
  ///   - known: The names of extensions that are read otherwise.
  ///   - inner: Objects inside of it whose extensions have no place of their own in the model; they become its own.
  func extensions(
    of cursor: SourceCursor, except known: Set<String> = [], andOf inner: SourceCursor?...
  ) -> OrderedDictionary<String, JSONValue> {
    var extensions: OrderedDictionary<String, JSONValue> = [:]
    Self.addExtensions(of: cursor.node, except: known, to: &extensions)
    for case let cursor? in inner { Self.addExtensions(of: cursor.node, except: known, to: &extensions) }
    return extensions
  }

  private static func addExtensions(
    of node: SourceNode, except known: Set<String>, to extensions: inout OrderedDictionary<String, JSONValue>
  ) {
    guard case .object(let object) = node.content else { return }
    // By index: an iterator would copy every member, and nearly none is an extension.
    for index in object.members.indices where object.members[index].key.hasPrefix("x-") {
      let member = object.members[index]
      guard extensions[member.key] == nil, !known.contains(member.key), !isReserved(member.key) else { continue }
      extensions[member.key] = JSONValue(member.value)
    }
  }

  /// Whether an extension is one of those by which our export says what OpenAPI 3.1 has no word for.
  static func isReserved(_ name: String) -> Bool {
    name.hasPrefix(ExtensionKey.prefix32) || name.hasPrefix(ExtensionKey.ownPrefix)
  }

  /// Whether an object is meant for the API's authors only.
  func isInternal(_ cursor: SourceCursor) -> Bool { cursor.node["x-internal"]?.bool == true }
}
