import Foundation
import JSON
import TestSupport

/// A description that is being served, with a browser in front of it.
struct ServedSpec {
  let session: Session
  /// The folder in which the server runs; the description is the only file in it.
  let folder: URL
  private let url: String

  /// Opens a page of the site.
  func open(_ path: String) throws { try session.open(url + path) }

  /// Serves a description while a closure does its work.
  ///
  /// - Parameters:
  ///   - spec: The description, in YAML.
  ///   - backend: Where calls go; nil for a sandbox that keeps what it is told.
  ///   - isSandboxed: Whether the server itself answers them, so that it issues tokens too.
  ///   - body: The work.
  static func with(
    _ spec: String, backend: String? = nil, isSandboxed: Bool = false, _ body: (ServedSpec) throws -> Void
  ) throws {
    try Program.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("pets.yaml")
      try Data(spec.utf8).write(to: file)
      let needsBackend = backend == nil && !isSandboxed
      let sandbox = needsBackend ? try LecternServer(["sandbox", file.path, "--stateful"], in: folder) : nil
      defer { sandbox?.process.stop() }
      let target = backend ?? sandbox.map { String($0.url.dropLast()) } ?? ""
      let calls = isSandboxed ? ["--sandbox"] : ["--backend", target]
      let server = try LecternServer(["serve", file.path] + calls, in: folder)
      defer { server.process.stop() }
      let driver = try WebDriver()
      defer { driver.stop() }
      let session = try driver.session(preferences: [:])
      defer { session.end() }
      try body(ServedSpec(session: session, folder: folder, url: server.url))
    }
  }
}
