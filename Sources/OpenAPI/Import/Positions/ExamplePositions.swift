public import APISpec
public import SourceText

/// Where the examples of an imported API stand in its files, and its texts with local links.
///
/// The model keeps values and forgets where they were; whoever finds fault with one asks here. A position is a file and
/// a JSON pointer. For a place inside of the value, read the file again, and go on from there:
///
/// ```swift
/// let place = positions[.responseBody(operation: "get-pet", example: "tom")]
/// let pointer = JSONPointer(tokens: place.pointer.tokens + instancePointer.tokens)
/// ```
public struct ExamplePositions: Sendable {
  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// The name of the file, as its ``SourceText/SourceFile`` gave it.
    public let file: String
    /// The way to the node.
    public let pointer: JSONPointer
  }

  /// The nodes by address.
  private var cursors: [ExampleAddress: SourceCursor] = [:]
  /// Those that were noted elsewhere, and count where none of these does.
  private var later: [[ExampleAddress: SourceCursor]] = []
  /// The nodes of texts with local links, by text.
  private var texts: [String: [SourceCursor]] = [:]

  /// The nodes by address, of which others were noted before.
  private var earlier: [[ExampleAddress: SourceCursor]] = []

  /// No position.
  init() {}

  /// No position, where these are known.
  var continued: ExamplePositions {
    var positions = ExamplePositions()
    positions.earlier = earlier + [cursors] + later
    return positions
  }

  /// The place of what an address names; nil when there is no such thing, or when it was made while importing.
  ///
  /// A required parameter without an example, for instance, gets a plain value in exchanges.
  public subscript(address: ExampleAddress) -> Place? {
    cursor(address).map { Place(file: $0.file.name, pointer: $0.pointer) }
  }

  /// The node that an address names; nil when it has no place.
  public func cursor(_ address: ExampleAddress) -> SourceCursor? {
    noted(address) ?? earlier.lazy.compactMap { $0[address] }.first
  }

  /// The node that an address names, among those that were noted here or added.
  private func noted(_ address: ExampleAddress) -> SourceCursor? {
    cursors[address] ?? later.lazy.compactMap { $0[address] }.first
  }

  /// The nodes that have a text with local links, in the order in which they were read.
  public func cursors(ofLinkingText text: String) -> [SourceCursor] { texts[text] ?? [] }

  /// Adds what was noted elsewhere, after this; the first places count here as well.
  mutating func add(_ later: ExamplePositions) {
    self.later += [later.cursors] + later.later
    for (text, places) in later.texts {
      for place in places { add(text, at: place) }
    }
  }

  /// Notes where a text stands if it seems to have local links.
  mutating func note(_ text: String, at cursor: SourceCursor) {
    if LocalLinks.seem(toBeIn: text) { add(text, at: cursor) }
  }

  private mutating func add(_ text: String, at cursor: SourceCursor) {
    if texts[text]?.contains(where: cursor.isSamePlace(as:)) != true { texts[text, default: []].append(cursor) }
  }

  /// Notes where something stands; the first place counts.
  mutating func note(_ address: ExampleAddress, at cursor: SourceCursor?) {
    guard let cursor, noted(address) == nil else { return }
    cursors[address] = cursor
  }
}
