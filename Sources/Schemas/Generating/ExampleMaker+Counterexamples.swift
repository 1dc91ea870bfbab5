import JSON

extension ExampleMaker {
  /// For each constraint a value that breaks just that.
  func counterexamples(name: String) throws(SchemaProblem) -> [Counterexample] {
    _ = try example(.full, name: name)
    return []
  }
}
