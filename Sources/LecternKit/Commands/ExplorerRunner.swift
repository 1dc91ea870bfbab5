import Explorer

/// Runs the server, with its errors as failures of a command.
enum ExplorerRunner {
  /// Runs until the process is told to stop; `onReady` gets the port and is cancelled at the end.
  static func run(
    _ configuration: ExplorerConfiguration, onReady: @escaping @Sendable (Int) async -> Void
  ) async throws {
    do {
      try await Explorer(configuration).run(onReady: onReady)
    } catch let error as ExplorerError {
      throw Failure.input(error.description)
    }
  }
}
