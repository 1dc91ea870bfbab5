import APISpec
import ArgumentParser
import Explorer
import OrderedCollections
import Reference
import Sandbox
import Site
import SourceText
import Synchronization

/// `lectern serve`: the site, the console, the proxy and the sandbox, with live reload.
struct ServeCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site with the console; rebuild and reload when something changes.",
    discussion: """
      Without --backend "try it" calls are answered by the built-in sandbox.

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
    let loader = SiteLoader(workshop: workshop, options: source, isLive: true)
    let loaded = try await loader.load()
    let apis = try apis(loaded)
    let store = SiteStore()
    // Watching begins before the first build does: what changes meanwhile is not overlooked.
    let sources = ChangeWatcher(paths: loaded.watched)
    let code = ChangeWatcher(paths: rebuildOn)
    let configuration = ExplorerConfiguration(
      host: listening.host, port: listening.port, apis: apis, mode: .site(store))
    let restart = RestartRequest()
    let failure = Mutex<Failure?>(nil)
    try await ExplorerRunner.run(configuration) { [self] port in
      workshop.terminal.result("\(loaded.publication.title): http://\(listening.host):\(port)/")
      do throws(Diagnostic) {
        store.replace(with: try Reference(loaded.publication, look: loaded.look).site())
      } catch {
        // Without a first site there is nothing to serve.
        workshop.terminal.report([error], sources: Array(loaded.templates.values))
        failure.withLock { $0 = .reported }
        return RestartRequest.stopServer()
      }
      await withTaskGroup { tasks in
        tasks.addTask { await reload(store, loader: loader, watcher: sources, terminal: workshop.terminal) }
        tasks.addTask { await rebuildSources(restart, watcher: code, terminal: workshop.terminal) }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    try restart.perform()
  }

  /// The APIs to try, each with the place that its calls go to.
  private func apis(_ loaded: LoadedSite) throws(Failure) -> [ExplorerAPI] {
    let ids = loaded.specs.map(\.api.id).joined(separator: ", ")
    if loaded.specs.count > 1 {
      for (isGiven, name) in [(calls.backend != nil, "--backend"), (!calls.header.isEmpty, "--header")] where isGiven {
        throw .usage("\(name) is for one API; name it (\(ids))")
      }
    }
    let (fields, check) = (try calls.fields(), try calls.certificateCheck())
    let apis = loaded.specs.map { spec -> ExplorerAPI in
      var api = ExplorerAPI(
        id: spec.api.id, servers: spec.api.servers.map(\.defaultURL),
        backend: calls.sandbox || calls.servers ? nil : calls.backend ?? loaded.backends[spec.api.id],
        callsServers: calls.servers, backendFields: fields, certificateCheck: check, sandbox: spec.sandbox.start())
      api.tokenSources = tokenSources(of: spec.api)
      return api
    }
    // The servers of a spec are its author's choice: what the user's environment holds is not for them.
    if !fields.isEmpty, apis.contains(where: { $0.backend == nil }) {
      throw .usage("--header needs a backend that you name, with --backend or in lectern.yaml")
    }
    return apis
  }

  /// Rebuilds the site when a template, catalog or guide changes.
  ///
  /// While something is wrong the old site stays.
  private func reload(_ store: SiteStore, loader: SiteLoader, watcher: ChangeWatcher, terminal: Terminal) async {
    await watcher.run {
      do {
        let loaded = try await loader.load()
        let site = try Reference(loaded.publication, look: loaded.look).site()
        guard site != store.site else { return }
        store.replace(with: site)
        terminal.progress("rebuilt: \(site.files.count) files")
      } catch let failure as Failure {
        terminal.complain(failure.message ?? "the old site stays until this is mended")
      } catch {
        terminal.complain("\(error)")
      }
    }
  }

  /// Rebuilds the executable when its sources change, and asks for a restart once that worked.
  private func rebuildSources(_ restart: RestartRequest, watcher: ChangeWatcher, terminal: Terminal) async {
    guard let rebuild, !rebuildOn.isEmpty else { return }
    await watcher.run {
      terminal.progress("sources changed: \(rebuild)")
      guard await Shell.run(rebuild) == 0 else {
        terminal.complain("the build failed; the old server goes on")
        return
      }
      restart.request()
    }
  }
}
