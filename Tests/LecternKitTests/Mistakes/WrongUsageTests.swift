import Testing
import TestSupport

/// A command that is used in the wrong way: one line says what is wrong, the exit code is 64.
@Suite("Wrong usage")
struct WrongUsageTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let arguments: String
    let message: String

    init(_ arguments: String, _ message: String) {
      self.arguments = arguments
      self.message = message
    }

    var testDescription: String { "lectern \(arguments)" }
  }

  static let mistakes = [
    Mistake("bulid", "no command is called `bulid`; did you mean `build`?"),
    Mistake("frobnicate", "no command is called `frobnicate`; see `lectern --help`"),
    Mistake("--frobnicate", "unknown option '--frobnicate' (see `lectern --help`)"),
    Mistake("build --frobnicate", "unknown option '--frobnicate' (see `lectern build --help`)"),
    Mistake("build --ouput x", "unknown option '--ouput'. Did you mean '--output'? (see `lectern build --help`)"),
    Mistake("build -o", "missing value for '-o <path>' (see `lectern build --help`)"),
    Mistake("export", "missing expected argument '<spec>' (see `lectern export --help`)"),
    Mistake(
      "export docker-accounts --format xml",
      "the value 'xml' is invalid for '--format <format>'. Please provide one of 'json' and 'yaml' "
        + "(see `lectern export --help`)"),
    Mistake(
      "build docker-acounts",
      "no bundled API is called `docker-acounts` (there are docker-accounts, gitlab-users); "
        + "did you mean `docker-accounts`?"),
    Mistake(
      "sandbox petstore", "no bundled API is called `petstore` (there are docker-accounts, gitlab-users)"),
    Mistake("build gitlab-users gitlab-users", "`gitlab-users` is named twice"),
    Mistake(
      "serve --port eighty",
      "the value 'eighty' is invalid for '--port <port>': a port is a number from 0 to 65535 "
        + "(see `lectern serve --help`)"),
    Mistake(
      "sandbox gitlab-users --port 65536",
      "the value '65536' is invalid for '--port <port>': a port is a number from 0 to 65535 "
        + "(see `lectern sandbox --help`)"),
    Mistake(
      "serve --sandbox --backend http://localhost:1",
      "--backend, --sandbox and --servers exclude each other (see `lectern serve --help`)"),
    Mistake(
      "serve --insecure --ca-file a.pem",
      "--insecure and --ca-file exclude each other (see `lectern serve --help`)"),
    Mistake("serve --header A:b", "--header is for one API; name it (docker-accounts, gitlab-users)"),
    Mistake(
      "serve gitlab-users --header A:b", "--header needs a backend that you name, with --backend or in lectern.yaml"),
    Mistake(
      "serve gitlab-users --backend http://localhost:1 --header A",
      "--header takes a field such as `Authorization: env:TOKEN`"),
    Mistake(
      "serve gitlab-users --backend http://localhost:1 --header Host:b", "--header: the proxy itself sets `Host`"),
    Mistake(
      "serve --backend http://localhost:1", "--backend is for one API; name it (docker-accounts, gitlab-users)"),
    Mistake("serve --rebuild true", "--rebuild and --rebuild-on need each other"),
  ]

  @Test("is one line and exit code 64", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    try Folder.with { folder in
      let arguments = mistake.arguments.split(separator: " ").map(String.init)
      let outcome = try LecternExecutable.run(arguments, in: folder.url)
      #expect(outcome.code == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors == "error: \(mistake.message)\n")
      #expect(try folder.names() == [])
    }
  }

  @Test(
    "help and version go to standard output with exit code 0", arguments: ["--help", "build --help", "--version", ""])
  func help(arguments: String) throws {
    try Folder.with { folder in
      let outcome = try LecternExecutable.run(arguments.split(separator: " ").map(String.init), in: folder.url)
      #expect(outcome.code == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains(arguments == "--version" ? "." : "USAGE: lectern"))
    }
  }
}
