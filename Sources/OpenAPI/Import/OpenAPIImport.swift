public import APISpec
public import SourceText

/// What comes out of reading a description.
public struct OpenAPIImport: Sendable {
  /// The model; nil when the file is not JSON or YAML, or not an OpenAPI description.
  public let api: API?
  /// What was found wrong, in the order of the text; an error among them when there is no model.
  public let diagnostics: [Diagnostic]
  /// Where the examples of the model stand.
  public let positions: ExamplePositions
}
