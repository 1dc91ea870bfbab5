import ArgumentParser
import SourceText

extension Failure {
  /// The failure that an error of the argument parser stands for, in one line; nil when it is no wrong usage.
  ///
  /// The parser's own report repeats the whole usage, under which the reason is easily missed.
  init?(usage error: any Error) {
    guard RootCommand.exitCode(for: error) == .validationFailure else { return nil }
    var message = RootCommand.message(for: error)
    if message.hasSuffix(".") { message.removeLast() }
    let first = message.prefix(1).lowercased()
    self = .usage(first + message.dropFirst() + Self.help(RootCommand.fullMessage(for: error)))
  }

  /// ` (see lectern build --help)`, from the last line of the parser's report.
  private static func help(_ report: String) -> String {
    let words = report.split(separator: "'", omittingEmptySubsequences: false)
    guard let command = words.last(where: { $0.hasSuffix(" --help") }) else { return "" }
    return " (see `\(command)`)"
  }
}

extension RootCommand {
  /// Refuses a first argument that is neither an option nor a command.
  static func expectCommand(_ argument: String?) throws(Failure) {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let argument, !argument.hasPrefix("-"), !known.contains(argument) else { return }
    let suggestion = didYouMean(argument, among: known).map { "did you mean `\($0)`?" } ?? "see `lectern --help`"
    throw .usage("no command is called `\(argument)`; \(suggestion)")
  }
}
