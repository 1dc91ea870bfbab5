import ArgumentParser
import Explorer
import Reference

/// `lectern serve`: the site, the console, the proxy and the sandbox, with live reload.
struct ServeCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site with the console; rebuild and reload when something changes.",
    discussion: """
      Without --backend "try it" calls are answered by the built-in sandbox. On this machine's own address the console \
      offers to save what it received: as a fixture, or as an example in the description's own file.

      Examples:
        lectern serve                                            the site of this folder, or the bundled APIs
        lectern serve gitlab-users --backend http://127.0.0.1:3000/api/v3
        lectern serve shop.yaml --backend https://test.shop.example --header 'Authorization: Bearer env:TOKEN'
        lectern serve shop.yaml --servers                        calls go to the servers that the spec lists
        lectern serve --port 0                                   on a free port, which is printed
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var listening: ListeningOptions

  @OptionGroup var calls: BackendOptions

  @OptionGroup var recording: RecordingOptions

  @Option(
    help: ArgumentHelp(
      "A command that builds this executable anew, run when a file of --rebuild-on changes; then the server restarts.",
      valueName: "command"))
  var rebuild: String?

  @Option(
    name: .customLong("rebuild-on"), help: ArgumentHelp("A folder of sources to watch (repeatable).", valueName: "dir"))
  var rebuildOn: [String] = []

  func run(in workshop: Workshop) async throws {
    if (rebuild == nil) != rebuildOn.isEmpty { throw Failure.usage("--rebuild and --rebuild-on need each other") }
    let loader = SiteLoader(workshop: workshop, options: source, isLive: true, shelf: SpecShelf())
    var watched: [String] = []
    let start = ChangeWatcher.Moment.now
    let loaded = try await loader.load(watching: &watched)
    var offered = OfferedAPIs(calls: calls, recording: recording, host: listening.host)
    let apis = try offered.apis(of: loaded)
    let store = SiteStore(try LivePreview.preview(of: loaded, workshop.terminal))
    let sources = ChangeWatcher(paths: watched, readSince: start)
    let code = ChangeWatcher(paths: rebuildOn)
    let configuration = ExplorerConfiguration(
      host: listening.host, port: listening.port, apis: apis, mode: .site(store))
    let restart = RestartRequest()
    try await ExplorerRunner.run(configuration) { [self, offered] explorer, port in
      workshop.terminal.result("\(loaded.publication.title): http://\(listening.host):\(port)/")
      await withTaskGroup { tasks in
        tasks.addTask {
          let preview = LivePreview(loader: loader, store: store, explorer: explorer, offered: offered)
          await preview.run(from: loaded, sources)
        }
        tasks.addTask { await rebuildSources(restart, watcher: code, terminal: workshop.terminal) }
      }
    }
    try restart.perform()
  }

  /// Rebuilds the executable when its sources change, and asks for a restart once that worked.
  private func rebuildSources(_ restart: RestartRequest, watcher: ChangeWatcher, terminal: Terminal) async {
    guard let rebuild, !rebuildOn.isEmpty else { return }
    await watcher.run(preparing: {}) { _ in
      terminal.progress("sources changed: \(rebuild)")
      if await Shell.run(rebuild) == 0 {
        restart.request()
      } else {
        terminal.complain("the build failed; the old server goes on")
      }
      return nil
    }
  }
}
