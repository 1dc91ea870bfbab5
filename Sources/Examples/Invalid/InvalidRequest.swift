public import APISpec
public import SourceText

/// A request that breaks one rule of its operation, and only that.
public struct InvalidRequest: Sendable, Hashable {
  /// The identifier: a slug, unique among the invalid requests of the operation, made of the place and the rule.
  public var id: String
  /// What is sent.
  public var request: ExampleRequest
  /// What is wrong with it.
  public var problem: Problem
  /// The status code of the response to expect.
  public var status: Int

  /// A rule that is broken.
  public struct Problem: Sendable, Hashable {
    /// The part of the request that breaks it.
    public var place: Place
    /// Where in the value of that part; the root when the part is missing or is of the wrong kind.
    public var pointer: JSONPointer
    /// The keyword of JSON Schema; `required` for a missing part, `mediaType` for a body of the wrong type.
    public var keyword: String
    /// What must be and what is, as one sentence without full stop; code stands in backquotes.
    public var message: String
  }

  /// A part of a request.
  public enum Place: Sendable, Hashable {
    /// The value of a parameter.
    case parameter(String, in: Parameter.Location)
    /// The body.
    case body
  }
}
