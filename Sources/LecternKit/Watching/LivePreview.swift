import Explorer
import OrderedCollections
import Reference
import Site
import SourceText

/// A served site that follows its sources.
struct LivePreview: Sendable {
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
  /// - Parameters:
  ///   - loaded: The site.
  ///   - terminal: Told why a page could not be made.
  ///   - transcript: Takes what is said at once; the terminal when nil.
  /// - Throws: `Failure` after reporting that no page can be made.
  static func preview(
    of loaded: LoadedSite, _ terminal: Terminal, holding transcript: Transcript? = nil
  ) throws(Failure) -> SitePreview {
    let sources = Array(loaded.templates.values)
    do throws(Diagnostic) {
      return try SitePreview(loaded.reference, contentID: loaded.contentID) { problem in
        terminal.report([problem], sources: sources)
      }
    } catch {
      (transcript.map(terminal.holding) ?? terminal).report([error], sources: sources)
      throw .reported
    }
  }

  /// Loads the site anew when a spec, template, catalog, guide or the configuration changes.
  ///
  /// While something is wrong the old site stays, and its pages say what is wrong.
  ///
  /// - Parameters:
  ///   - loaded: The site that is served until then.
  ///   - watcher: Tells of changes.
  func run(from loaded: LoadedSite, _ watcher: ChangeWatcher) async {
    let terminal = loader.workshop.terminal
    var offered = offered
    let work = LateWork()
    work.begin(reviews(of: loaded))
    defer { work.pause() }
    var known: OrderedSet<String> = []
    var isBroken = false
    await watcher.run {
      work.pause()
      return await draft()
    } _: { draft in
      defer { work.resume() }
      do {
        let (loaded, preview) = try draft.made.get()
        known = OrderedSet(draft.watched)
        defer { isBroken = false }
        guard loaded.contentID != store.buildID else {
          store.tell(failure: nil)
          terminal.tell(draft.transcript)
          if isBroken { terminal.progress("mended; the site is what it was") }
          return draft.watched
        }
        try await explorer.replace(apis: offered.apis(of: loaded))
        store.replace(with: preview)
        terminal.tell(draft.transcript)
        terminal.progress("reloaded")
        work.begin(reviews(of: loaded))
      } catch {
        isBroken = true
        let message = (error as? Failure).map { $0.message ?? "the old site stays until this is mended" } ?? "\(error)"
        terminal.holding(in: draft.transcript).complain(message)
        terminal.tell(draft.transcript)
        store.tell(failure: draft.transcript.faults.joined(separator: "\n"))
      }
      // What could not be loaded may have been given up before all of its files were known.
      known.append(contentsOf: draft.watched)
      return Array(known)
    }
  }

  /// What the sources make, of which nobody has heard yet.
  private struct Draft: Sendable {
    /// The site, and its pages.
    let made: Result<(loaded: LoadedSite, preview: SitePreview), Failure>
    /// The files and folders that are known to belong to it.
    let watched: [String]
    /// What there is to say about it.
    let transcript: Transcript
  }

  /// Loads the site.
  private func draft() async -> Draft {
    let transcript = Transcript()
    let terminal = loader.workshop.terminal
    let loader = loader.reporting(to: terminal.holding(in: transcript))
    var watched: [String] = []
    do throws(Failure) {
      let loaded = try await loader.load(watching: &watched)
      let preview = try Self.preview(of: loaded, terminal, holding: transcript)
      return Draft(made: .success((loaded, preview)), watched: watched, transcript: transcript)
    } catch {
      return Draft(made: .failure(error), watched: watched, transcript: transcript)
    }
  }

  /// The reviews of a site's APIs, which report what is wrong.
  private func reviews(of loaded: LoadedSite) -> [LateWork.Step] {
    let terminal = loader.workshop.terminal
    return loaded.reviews.flatMap { $0.steps(reportingTo: terminal, links: loaded.unfollowed) }
  }
}
