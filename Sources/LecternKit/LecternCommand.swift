import ArgumentParser
public import Sandbox

/// The commands of Lectern, for the APIs that an executable carries.
///
/// ```swift
/// @main
/// struct MyDocs {
///   static func main() async {
///     await LecternCommand.main(specs: [.petStore])
///   }
/// }
/// ```
public enum LecternCommand {
  /// Runs the command that the arguments of the process ask for, and ends the process with its exit code.
  ///
  /// Exit codes: 0 done; 1 the input has errors, or a check failed; 64 wrong usage.
  ///
  /// - Parameter specs: The APIs that commands find by name, and all of them when no name is given; asked for by
  ///   commands that need them.
  public static func main(specs: @autoclosure @escaping @Sendable () -> [Spec]) async {
    do {
      try RootCommand.expectCommand(CommandLine.arguments.dropFirst().first)
      var command = try RootCommand.parseAsRoot()
      if let command = command as? any WorkshopCommand {
        try await command.run(in: Workshop(specs: specs(), terminal: Terminal(command.output)))
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.end(with: failure)
    } catch {
      if let failure = Failure(usage: error) { Terminal.end(with: failure) }
      RootCommand.exit(withError: error)
    }
  }
}
