import ArgumentParser
import JSON
import OrderedCollections
import Schemas
import SourceText

/// `lectern validate`: a value against a schema.
struct ValidateCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validate a JSON or YAML file against a schema.",
    discussion: """
      The schema is a JSON Schema file, or a schema inside a spec, named by a JSON pointer.

      Examples:
        lectern validate --schema person.schema.json jane.json
        lectern validate --schema 'openapi.yaml#/components/schemas/Pet' pet.json
        curl -s https://example.com/pets/7 | lectern validate --schema 'openapi.yaml#/components/schemas/Pet' -
      """)

  /// How violations are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var schema: SchemaOptions

  @Argument(help: "The file to validate; - for standard input.")
  var instance: String

  @Flag(name: .customLong("assert-formats"), help: "Values must follow the `format` of their schema.")
  var assertsFormats = false

  @Option(help: "How the result is written: text or json.")
  var format = Format.text

  @OptionGroup var references: ReferenceOptions

  @OptionGroup var output: OutputOptions

  func run(in workshop: Workshop) async throws {
    let schema = try await schema.compiled(references: references, terminal: workshop.terminal)
    let file = instance == "-" ? Files.standardInput() : try Files.read(instance)
    let (node, found) = SourceText.read(file)
    guard let node, !found.hasErrors else {
      workshop.terminal.report(found, sources: [file])
      throw Failure.reported
    }
    let violations = schema.validate(JSONValue(node), formats: assertsFormats ? .assert : .annotate)
    let root = SourceCursor(node, in: file)
    switch format {
    case .text: workshop.terminal.report(violations.map { .violation($0, in: root) }, sources: [file])
    case .json: workshop.terminal.result(bytes: Self.json(violations, in: root))
    }
    guard violations.isEmpty else { throw Failure.reported }
    if format == .text { workshop.terminal.result("\(file.name): valid") }
  }

  /// The result for programs.
  private static func json(_ violations: [SchemaViolation], in root: SourceCursor) -> [UInt8] {
    let errors = violations.map { violation -> JSONValue in
      let position = root.nearest(to: violation.instance).range.start
      return .object([
        "instance": .string(violation.instance.description), "schema": .string(violation.schema.description),
        "keyword": .string(violation.keyword), "message": .string(violation.message),
        "line": .number(JSONNumber(position.line)), "column": .number(JSONNumber(position.column)),
      ])
    }
    let result = JSONValue.object(["valid": .bool(violations.isEmpty), "errors": .array(errors)])
    return Array((result.text() + "\n").utf8)
  }
}

extension Diagnostic {
  /// A value that breaks its schema, at the value's place.
  static func violation(_ violation: SchemaViolation, in root: SourceCursor) -> Diagnostic {
    let cursor = root.nearest(to: violation.instance)
    let schema = violation.schemaURI + "#" + violation.schema.description
    return Diagnostic(
      id: "value.\(violation.keyword)", summary: violation.message, at: cursor,
      notes: [DiagnosticNote("demanded by \(schema)")])
  }
}
