import Explorer

/// Runs the server, with its errors as failures of a command.
enum ExplorerRunner {
  /// Runs until the process is told to stop; `onReady` gets the server and its port, and is cancelled at the end.
  static func run(
    _ configuration: ExplorerConfiguration, onReady: @escaping @Sendable (Explorer, Int) async -> Void
  ) async throws {
    do {
      let explorer = try Explorer(configuration)
      try await explorer.run { port in await onReady(explorer, port) }
    } catch let error as ExplorerError {
      throw Failure.input(error.description)
    }
  }
}
