public import JSON

/// A schema ready for use: made once, applied to many values, from any number of threads.
///
/// Numbers are compared exactly, strings counted in code points. Work is bounded whatever schema and value are: a
/// value that cannot be checked within the bounds is not valid.
public struct CompiledSchema: Sendable {
  /// Violations beyond this many are not listed.
  public static let violationLimit = 1000

  /// This schema and others as instructions.
  let program: SchemaProgram
  /// The node of this schema.
  let root: Int

  /// A schema from its program.
  init(program: SchemaProgram, root: Int) {
    self.program = program
    self.root = root
  }

  /// Whether a value fits; stops at the first violation.
  public func isValid(
    _ instance: JSONValue, formats: FormatHandling = .annotate, direction: SchemaDirection = .any
  ) -> Bool {
    var evaluation = Evaluation(program, formats: formats, direction: direction)
    return evaluation.fits(instance, node: root)
  }

  /// The violations of a value, in the order of the schema; empty when it fits.
  ///
  /// Where none of several alternatives fits, what is wrong with the nearest of them comes first: with the one that a
  /// discriminator names, else with the one that has least wrong with it.
  ///
  /// - Parameters:
  ///   - instance: The value.
  ///   - formats: Whether formats are demands.
  ///   - direction: Which way the value goes.
  ///   - noticesUnknownMembers: Whether members count that no keyword describes, of objects whose schema describes some.
  public func validate(
    _ instance: JSONValue, formats: FormatHandling = .annotate, direction: SchemaDirection = .any,
    noticesUnknownMembers: Bool = false
  ) -> [SchemaViolation] {
    var evaluation = Evaluation(program, formats: formats, direction: direction)
    if evaluation.fits(instance, node: root), !noticesUnknownMembers { return [] }
    if let exhaustion = evaluation.exhaustion { return [exhaustion] }
    evaluation = Evaluation(program, formats: formats, direction: direction)
    evaluation.isCollecting = true
    evaluation.noticesUnknownMembers = noticesUnknownMembers
    _ = evaluation.fits(instance, node: root)
    return evaluation.exhaustion.map { [$0] } ?? evaluation.violations
  }
}
