import APISpec
import ArgumentParser
import FoundationEssentials
import OpenAPI
import Sandbox
import SourceText

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

  @Argument(help: "A bundled API by name, or an OpenAPI file.")
  var spec: String

  @OptionGroup var references: ReferenceOptions

  @Option(help: "The syntax: json or yaml.")
  var format = Format.json

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var file: String?

  @OptionGroup var output: OutputOptions

  func run(in workshop: Workshop) async throws {
    let read = try await SpecReader(workshop: workshop, references: references).read(spec)
    workshop.terminal.report(read.diagnostics, sources: read.files)
    let api = read.spec.api
    try write(format == .json ? api.openAPIJSON() : api.openAPIYAML(), workshop.terminal)
    // What could be read is written; the exit code says that something is missing.
    if read.diagnostics.hasErrors { throw Failure.reported }
  }

  private func write(_ bytes: [UInt8], _ terminal: Terminal) throws(Failure) {
    guard let file else { return terminal.result(bytes: bytes) }
    do {
      try Data(bytes).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw .input("\(file) cannot be written: \(SystemReason.text(error))")
    }
  }
}
