import ArgumentParser

/// `lectern`: the list of commands.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Publishes API references: a site, Markdown, fixtures, a sandbox and a console.",
    discussion: """
      Without SPEC a command works on the site of the current folder (lectern.yaml), else on the bundled APIs.

      Examples:
        lectern serve                          read and try the bundled APIs at http://127.0.0.1:8080/
        lectern build docker-accounts -o docs  write the site of one API
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ServeCommand.self, SandboxCommand.self, FixturesCommand.self, MarkdownCommand.self,
      ExportCommand.self, ValidateCommand.self, ExampleCommand.self, StringsCommand.self,
    ])
}
