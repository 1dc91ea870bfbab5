import Foundation
import JSON
import TestSupport

/// A site that is being served, with a browser in front of it.
final class ServedSite: Sendable {
  let server: LecternServer
  let session: Session
  private let driver: WebDriver
  private let folder: URL

  /// Serves the project's own site.
  ///
  /// - Parameters:
  ///   - preferences: Preferences of the browser.
  ///   - site: The folder of another site project; nil for the project's own.
  init(preferences: JSONValue = [:], site: URL? = nil) throws {
    folder = LecternExecutable.packageFolder
    server = try LecternServer(["serve", "--site", site?.path ?? "site", "--sandbox"], in: folder)
    driver = try WebDriver()
    session = try driver.session(preferences: preferences)
  }

  /// Closes the browser and stops the server.
  func end() {
    session.end()
    driver.stop()
    server.process.stop()
  }

  /// Calls a closure with a served site, and closes everything afterwards.
  static func with(
    preferences: JSONValue = [:], site: URL? = nil, _ body: (ServedSite) throws -> Void
  ) throws {
    let served = try ServedSite(preferences: preferences, site: site)
    defer { served.end() }
    try body(served)
  }

  /// Opens a page of the site.
  func open(_ path: String) throws { try session.open(server.url + path) }

  /// The path of the page, below the site's root, with its fragment.
  var path: String {
    get throws { String(try session.url.dropFirst(server.url.count)) }
  }

  /// One page of every kind.
  static let pageKinds = [
    "", "search/", "no/such/page/", "docker-accounts/", "docker-accounts/changes/", "gitlab-users/types/user/",
    "gitlab-users/operations/list-users/", "gitlab-users/sections/ssh-keys/", "zh-Hans/gitlab-users/",
    "zh-Hans/gitlab-users/operations/create-user/",
  ]
}
