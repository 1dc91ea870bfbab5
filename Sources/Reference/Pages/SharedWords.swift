import APISpec
import JSON
import OrderedCollections

/// Remembers what pages of operations say of parts that other operations have too: errors, answers of the same type,
/// bodies.
final class SharedWords: Sendable {
  let responses = Memory<Clue, Response, ResponseRow>()
  let requestBodies = Memory<Clue, RequestBody, [Content]>()
  /// What the console knows of bodies of requests.
  let consoleBodies = Memory<Clue, RequestBody, JSONValue>()

  /// What tells most responses and bodies of requests apart.
  struct Clue: Hashable {
    private let id: String
    private let description: String?
    /// The schema of the first body; equal ones may differ here, which costs time and nothing else.
    private let schema: ObjectIdentifier?
    private let isShown: Bool

    /// A clue.
    ///
    /// - Parameters:
    ///   - id: The identifier on the page.
    ///   - description: What the spec says of it.
    ///   - content: The bodies by media type.
    ///   - isShown: Whether documented exchanges of the operation show it.
    init(
      id: String, description: LocalizedText?, _ content: OrderedDictionary<String, MediaContent>, isShown: Bool
    ) {
      self.id = id
      self.description = description?.source
      schema = content.values.first?.schema?.keywords.identity
      self.isShown = isShown
    }
  }
}
