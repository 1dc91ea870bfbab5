import Explorer
import OrderedCollections
import Reference
import Site
import SourceText

/// A served site that follows its sources.
struct LivePreview {
  /// Reads the sources.
  let loader: SiteLoader
  /// What is served.
  let store: SiteStore
  /// The server.
  let explorer: Explorer
  /// What the console can try.
  let offered: OfferedAPIs

  /// A site whose pages are made when they are asked for.
  ///
  /// - Throws: `Failure` after reporting that no page can be made.
  static func preview(of loaded: LoadedSite, _ terminal: Terminal) throws(Failure) -> SitePreview {
    let sources = Array(loaded.templates.values)
    do throws(Diagnostic) {
      return try SitePreview(loaded.reference, contentID: loaded.contentID) { problem in
        terminal.report([problem], sources: sources)
      }
    } catch {
      terminal.report([error], sources: sources)
      throw .reported
    }
  }

  /// How long nothing has changed when what is left to do for a site is done.
  private static let rest = Duration.milliseconds(300)

  /// Loads the site anew when a spec, template, catalog, guide or the configuration changes.
  ///
  /// While something is wrong the old site stays, and its pages say what is wrong.
  ///
  /// - Parameters:
  ///   - loaded: The site that is served until then.
  ///   - watcher: Tells of changes.
  func run(from loaded: LoadedSite, _ watcher: ChangeWatcher) async {
    let transcript = Transcript()
    let terminal = loader.workshop.terminal.copying(to: transcript)
    let loader = loader.reporting(to: terminal)
    var offered = offered
    var reviewing = review(loaded)
    defer { reviewing.cancel() }
    var known: OrderedSet<String> = []
    await watcher.run {
      var watched: [String] = []
      _ = transcript.take()
      do {
        let loaded = try await loader.load(watching: &watched)
        known = OrderedSet(watched)
        guard loaded.contentID != store.buildID else {
          store.tell(failure: nil)
          return watched
        }
        let preview = try Self.preview(of: loaded, terminal)
        try await explorer.replace(apis: offered.apis(of: loaded))
        store.replace(with: preview)
        terminal.progress("reloaded")
        reviewing.cancel()
        reviewing = review(loaded)
      } catch let failure as Failure {
        terminal.complain(failure.message ?? "the old site stays until this is mended")
        store.tell(failure: transcript.take())
      } catch {
        terminal.complain("\(error)")
        store.tell(failure: transcript.take())
      }
      // What could not be loaded may have been given up before all of its files were known.
      known.append(contentsOf: watched)
      return Array(known)
    }
  }

  /// Reviews the examples of a site when its readers have their pages, and reports what is wrong.
  private func review(_ loaded: LoadedSite) -> Task<Void, Never> {
    let terminal = loader.workshop.terminal
    return Task.detached(priority: .background) {
      try? await Task.sleep(for: Self.rest)
      for review in loaded.reviews where !Task.isCancelled { review.report(to: terminal) }
    }
  }
}
