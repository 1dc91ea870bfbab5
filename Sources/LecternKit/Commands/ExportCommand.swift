import APISpec
import ArgumentParser
import FoundationEssentials
import OpenAPI
import Sandbox

/// `lectern export`: the model as OpenAPI.
struct ExportCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write an API as OpenAPI 3.1.",
    discussion: """
      Examples:
        lectern export docker-accounts                      JSON to standard output
        lectern export gitlab-users --format yaml -o a.yaml YAML into a file
      """)

  /// The syntaxes of an OpenAPI document.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, yaml
  }

  @Argument(help: "The API.")
  var spec: String

  @Option(help: "The syntax: json or yaml.")
  var format = Format.json

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var file: String?

  @OptionGroup var output: OutputOptions

  func run(in workshop: Workshop) async throws {
    let api =
      ImportedSpec.isFile(spec)
      ? try ImportedSpec.read(spec, terminal: workshop.terminal).spec.api : try workshop.spec(named: spec).api
    let bytes = format == .json ? api.openAPIJSON() : api.openAPIYAML()
    guard let file else { return workshop.terminal.result(bytes: bytes) }
    do {
      try Data(bytes).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Failure.input("\(file) cannot be written: \(SystemReason.text(error))")
    }
  }
}
