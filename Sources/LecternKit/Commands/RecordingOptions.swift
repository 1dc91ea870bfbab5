import APISpec
import ArgumentParser
import Explorer
import Sandbox

/// Options of `serve` about where the console saves what it received.
struct RecordingOptions: ParsableArguments {
  @Option(
    name: .customLong("save-to"),
    help: ArgumentHelp(
      "Where the console saves exchanges as fixtures (default: fixtures, where only this machine can ask).",
      valueName: "dir"))
  var folder: String?

  @Flag(name: .customLong("no-save"), help: "Let the console save nothing, neither fixtures nor examples.")
  var savesNothing = false

  func validate() throws {
    if savesNothing, folder != nil { throw ValidationError("--save-to and --no-save exclude each other") }
  }

  /// What the console can save an exchange as.
  ///
  /// Who listens to a network lets others ask. There a folder for fixtures has to be named, and a description that the
  /// user wrote is not changed.
  ///
  /// - Parameters:
  ///   - read: The API that is tried.
  ///   - host: The name or address that the server listens on.
  func recorders(of read: ReadSpec, host: String) -> [ExchangeRecorder] {
    guard !savesNothing else { return [] }
    let isOfThisMachine = ListeningOptions.isOfThisMachine(host)
    var recorders: [ExchangeRecorder] = []
    if let folder = folder ?? (isOfThisMachine ? "fixtures" : nil) {
      let (recordings, api) = (RecordedFolder(path: folder), read.spec.api)
      recorders.append(
        ExchangeRecorder(kind: "fixture") { (exchange) throws(ExchangeRecorder.Failure) in
          try recordings.propose(exchange, of: api)
        })
    }
    if isOfThisMachine, !read.files.isEmpty {
      let examples = DocumentedExchanges(read: read)
      recorders.append(
        ExchangeRecorder(kind: "example") { (exchange) throws(ExchangeRecorder.Failure) in
          try examples.propose(exchange)
        })
    }
    return recorders
  }
}
