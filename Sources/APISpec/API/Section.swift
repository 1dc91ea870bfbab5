public import JSON
public import OrderedCollections

/// A group of operations that are read together; an OpenAPI tag.
///
/// [Tag Object](https://spec.openapis.org/oas/v3.1.1.html#tag-object).
public struct Section: Sendable, Hashable {
  /// The identifier: a slug, unique in the API.
  public var id: String
  /// The heading.
  public var title: LocalizedText
  /// An introduction, in CommonMark.
  public var description: LocalizedText?
  /// The section that this one is part of, by identifier.
  public var parent: String?
  /// Where more is written.
  public var externalDocumentation: ExternalDocumentation?
  /// What the tag is for (OpenAPI 3.2), such as `nav`, `badge` or `audience`; nil when nobody says.
  public var kind: String?
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A section; without an identifier it gets the slug of its title.
  public init(
    _ title: LocalizedText, id: String? = nil, description: LocalizedText? = nil, parent: String? = nil,
    externalDocumentation: ExternalDocumentation? = nil
  ) {
    self.id = id ?? Slug.slug(title.source)
    self.title = title
    self.description = description
    self.parent = parent
    self.externalDocumentation = externalDocumentation
  }
}
