public import OrderedCollections

extension Schema {
  /// What a published reference says beyond JSON Schema and OpenAPI.
  public struct Publishing: Sendable, Hashable {
    /// The audience that sees this part, by identifier.
    public var audience: String?
    /// When it came, changed and went.
    public var availability = Availability()
    /// What enumerated values mean, by their text.
    public var valueDescriptions: OrderedDictionary<String, LocalizedText> = [:]

    /// No mark.
    public init() {}
  }
}
