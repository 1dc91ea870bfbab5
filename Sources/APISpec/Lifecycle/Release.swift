/// A published state of the API, which availability refers to.
public struct Release: Sendable, Hashable {
  /// The identifier: a version or a date, as readers know it (`v1.11`, `2016-06-02`).
  public var id: String
  /// What distinguishes it, in CommonMark.
  public var description: LocalizedText?

  /// A release from its parts.
  public init(_ id: String, description: LocalizedText? = nil) {
    self.id = id
    self.description = description
  }
}
