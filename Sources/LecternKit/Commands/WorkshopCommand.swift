import ArgumentParser
import Sandbox

/// A command that works on specs.
protocol WorkshopCommand: ParsableCommand {
  /// How much the command says, and in colour or not.
  var output: OutputOptions { get }

  /// Does the work.
  ///
  /// - Throws: `Failure` with what to tell the user.
  func run(in workshop: Workshop) async throws
}

/// What a command works with.
struct Workshop: Sendable {
  private let bundled: @Sendable () -> [Spec]
  /// Where results and messages go.
  let terminal: Terminal

  /// What a command works with; the APIs are made when the command asks for them, which few do that work on files.
  init(specs: @autoclosure @escaping @Sendable () -> [Spec], terminal: Terminal) {
    bundled = specs
    self.terminal = terminal
  }

  /// The APIs that the executable carries.
  var specs: [Spec] { bundled() }
}

/// Options of every command about what it says.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Do not colour messages (NO_COLOR does the same).")
  var noColor = false
}

/// Options of every command about what it works on.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "OpenAPI files, or bundled APIs by name; all of these when none is given.", valueName: "spec"))
  var specs: [String] = []

  @Option(
    name: .customLong("site"), help: ArgumentHelp("The folder of a site project (lectern.yaml).", valueName: "dir"))
  var site: String?

  @Option(help: ArgumentHelp("Templates that replace built-in ones, file by file.", valueName: "dir"))
  var templates: String?

  @OptionGroup var references: ReferenceOptions
}
