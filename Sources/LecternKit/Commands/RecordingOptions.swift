import APISpec
import ArgumentParser
import Explorer

/// Options of `serve` about where the console saves what it received.
struct RecordingOptions: ParsableArguments {
  @Option(
    name: .customLong("save-to"),
    help: ArgumentHelp(
      "Where the console saves exchanges as fixtures (default: fixtures, where only this machine can ask).",
      valueName: "dir"))
  var folder: String?

  @Flag(name: .customLong("no-save"), help: "Let the console save nothing.")
  var savesNothing = false

  func validate() throws {
    if savesNothing, folder != nil { throw ValidationError("--save-to and --no-save exclude each other") }
  }

  /// What saves; nil where nothing may be.
  ///
  /// Who listens to a network lets others ask, so there a folder has to be named.
  ///
  /// - Parameter host: The name or address that the server listens on.
  func recorder(host: String) -> ExchangeRecorder? {
    guard !savesNothing, let folder = folder ?? (ListeningOptions.isOfThisMachine(host) ? "fixtures" : nil) else {
      return nil
    }
    let recordings = RecordedFolder(path: folder)
    return ExchangeRecorder(place: PercentEncoding.encode(folder)) {
      (exchange) throws(ExchangeRecorder.Failure) in try recordings.record(exchange)
    }
  }
}
