/// A group of readers that a part of the API is meant for, such as administrators.
///
/// OpenAPI has no such notion; it is exported as `x-audiences` and `x-audience`.
public struct Audience: Sendable, Hashable {
  /// The identifier: a slug, unique in the API.
  public var id: String
  /// How the group is addressed in headings (`For admins`).
  public var title: LocalizedText
  /// Who belongs to it, in CommonMark.
  public var description: LocalizedText?

  /// An audience from its parts.
  public init(_ id: String, _ title: LocalizedText, description: LocalizedText? = nil) {
    self.id = id
    self.title = title
    self.description = description
  }
}
