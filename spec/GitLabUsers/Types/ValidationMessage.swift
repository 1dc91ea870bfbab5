import APISpec

/// Which parameters were refused, and why.
struct ValidationMessage: Documented {
  var message: Map<[String]>

  static let shape = Shape("ValidationMessage", ValidationMessage.init, "Which parameters were refused, and why.") {
    Field("message", \.message, "For each refused parameter, by name, a list of what is wrong with it")
  }
}

extension ValidationMessage {
  /// A value that something else has already.
  static func taken(_ names: [String]) -> ValidationMessage {
    ValidationMessage(names: names, problem: "has already been taken")
  }

  /// A required value that is missing or empty.
  static func blank(_ name: String) -> ValidationMessage {
    ValidationMessage(names: [name], problem: "can't be blank")
  }

  /// A number that is too small, too large, or none.
  static func outside(_ name: String, _ bounds: ClosedRange<Int>) -> ValidationMessage {
    let most = bounds.upperBound == .max ? "" : " and at most \(bounds.upperBound)"
    return ValidationMessage(names: [name], problem: "must be a number, at least \(bounds.lowerBound)\(most)")
  }

  /// What does not fit the documented body; a problem of the whole body stands under `base`.
  init(_ mismatch: SchemaMismatch) {
    let name = mismatch.pointer.split(separator: "/").first.map(String.init) ?? "base"
    self =
      mismatch.isMissing ? .blank(name) : ValidationMessage(names: [name], problem: "must be \(mismatch.expectation)")
  }

  private init(names: [String], problem: String) {
    message = [:]
    for name in names { message[name] = [problem] }
  }
}
