import ArgumentParser
import Explorer
import FoundationEssentials
import HTTPTypes
import SourceText

/// Options of `serve` about where "try it" calls go, and how.
struct BackendOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where \"try it\" calls go instead of the sandbox.", valueName: "url"))
  var backend: String?

  @Flag(help: "Answer \"try it\" calls from the sandbox, whatever the site project says.")
  var sandbox = false

  @Flag(help: "Send \"try it\" calls to the servers that the spec lists, as far as they are on the public internet.")
  var servers = false

  @Option(
    help: ArgumentHelp(
      "A header field for every call to the backend (repeatable); `env:NAME` stands for an environment variable.",
      valueName: "field"))
  var header: [String] = []

  @Option(
    name: .customLong("ca-file"),
    help: ArgumentHelp("Certificates of authorities to trust besides the system's, in PEM.", valueName: "file"))
  var authorities: String?

  @Flag(help: "Do not check the backend's certificate; only for a backend of your own, while developing.")
  var insecure = false

  func validate() throws {
    if [backend != nil, sandbox, servers].count(where: { $0 }) > 1 {
      throw ValidationError("--backend, --sandbox and --servers exclude each other")
    }
    if insecure, authorities != nil { throw ValidationError("--insecure and --ca-file exclude each other") }
  }

  /// The header fields for every call to the backend.
  ///
  /// - Throws: `Failure` for what is no header field, and for a variable that is not set. The value is not repeated: it
  ///   may be a secret.
  func fields() throws(Failure) -> HTTPFields {
    var fields = HTTPFields()
    for text in header {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else {
        throw .usage("--header takes a field such as `Authorization: env:TOKEN`")
      }
      guard ExplorerAPI.canInject(name) else { throw .usage("--header: the proxy itself sets `\(name.rawName)`") }
      var words: [String] = []
      for word in parts[1].split(separator: " ") { words.append(try Self.value(String(word))) }
      let value = words.joined(separator: " ")
      guard HTTPField.isValidValue(value) else {
        throw .usage("--header: the value of `\(name.rawName)` has characters that a header field cannot have")
      }
      fields.append(HTTPField(name: name, value: value))
    }
    return fields
  }

  private static func value(_ word: String) throws(Failure) -> String {
    guard word.hasPrefix("env:") else { return word }
    let variable = String(word.dropFirst(4))
    guard let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty else {
      throw .input("--header: the environment variable `\(variable)` is not set")
    }
    return value
  }

  /// How the backend's certificate is checked.
  ///
  /// - Throws: `Failure` when the file of authorities cannot be read.
  func certificateCheck() throws(Failure) -> ExplorerAPI.CertificateCheck {
    if insecure { return .any }
    guard let authorities else { return .verified }
    return .verifiedWith(authorities: try Files.read(authorities).text)
  }
}
