import ArgumentParser
import JSON
import Schemas

/// `lectern example`: a value that fits a schema.
struct ExampleCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Print an example of a schema, as JSON, valid against it.",
    discussion: """
      The same seed gives the same example. What cannot be satisfied is an error that names the place in the schema.

      Examples:
        lectern example --schema person.schema.json
        lectern example --schema 'openapi.yaml#/components/schemas/Pet' --seed 7
        lectern example --schema 'openapi.yaml#/components/schemas/Pet' --form minimal --direction request
      """)

  /// How much is shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case minimal, full, variants
  }

  /// Which way the value goes.
  enum Direction: String, ExpressibleByArgument, CaseIterable {
    case request, response, any
  }

  @OptionGroup var schema: SchemaOptions

  @Option(help: "Another seed gives another example.")
  var seed: UInt64 = 0

  @Option(
    help: """
      minimal: only what is required; full: optional members too; variants: an array with one example for each \
      alternative of the first oneOf or anyOf.
      """)
  var form = Form.full

  @Option(help: "request leaves out what is read-only, response what is write-only; any has both.")
  var direction = Direction.any

  @OptionGroup var references: ReferenceOptions

  @OptionGroup var output: OutputOptions

  func run(in workshop: Workshop) async throws {
    let (document, compiler) = try await schema.document(references: references, terminal: workshop.terminal)
    let generator = ExampleGenerator(compiler: compiler, seed: seed)
    do throws(SchemaProblem) {
      let compiled = try compiler.compile(document)
      workshop.terminal.result(try value(of: compiled, generator).text())
    } catch {
      throw Failure.input("no example can be made: \(error)")
    }
  }

  private func value(of schema: CompiledSchema, _ generator: ExampleGenerator) throws(SchemaProblem) -> JSONValue {
    let direction: SchemaDirection =
      switch direction {
      case .request: .request
      case .response: .response
      case .any: .any
      }
    switch form {
    case .minimal: return try generator.example(of: schema, form: .minimal, direction: direction)
    case .full: return try generator.example(of: schema, direction: direction)
    case .variants:
      let variants = try generator.variants(of: schema, direction: direction)
      if variants.isEmpty { return .array([try generator.example(of: schema, direction: direction)]) }
      var values: [JSONValue] = []
      for variant in variants { values.append(try variant.value.get()) }
      return .array(values)
    }
  }
}
