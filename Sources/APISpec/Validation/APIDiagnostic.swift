/// Something that is wrong with a model.
public struct APIDiagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The reference would be wrong or incomplete.
    case error
    /// The reference is complete, but readers may stumble.
    case warning
  }

  /// The stable identifier (`spec.undeclared-scope`).
  public let id: String
  /// How bad it is.
  public let severity: Severity
  /// What is wrong, as a sentence without full stop.
  public let summary: String
  /// Where, from the outside in (`operation get-user`, `parameter username`); empty for the API itself.
  public private(set) var place: [String]

  init(_ id: String, severity: Severity = .error, _ summary: String, at place: [String]) {
    self.id = "spec.\(id)"
    self.severity = severity
    self.summary = summary
    self.place = place
  }

  /// The same of something that is inside of a place.
  func inside(_ outer: [String]) -> APIDiagnostic {
    var diagnostic = self
    diagnostic.place = outer + place
    return diagnostic
  }

  /// One line: `error: operation get-user: …  [spec.undeclared-scope]`.
  public var text: String {
    let prefix = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
    return "\(severity.rawValue): \(prefix)\(summary) [\(id)]"
  }
}
