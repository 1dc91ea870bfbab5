import Foundation
import JSON
import OrderedCollections
import SourceText
import TestSupport

/// A running `chromedriver`: speaks the W3C WebDriver protocol over HTTP.
///
/// <https://www.w3.org/TR/webdriver2/>
final class WebDriver: Sendable {
  /// An answer of the driver that says that a command failed.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Why there are no tests in a browser here.
  static let missing: String? =
    Program("chromedriver") == nil
    ? "chromedriver is not installed" : browser == nil ? "chromium is not installed" : nil

  /// The browser to start.
  private static let browser = Program("chromium") ?? Program("google-chrome")

  private let process: RunningProgram
  private let port: Int

  /// Starts a driver on a free port.
  init() throws {
    guard let program = Program("chromedriver") else { throw Problem(description: "chromedriver is not installed") }
    (process, port) = try Self.repeated {
      let process = try RunningProgram(program, ["--port=0"])
      let text = try process.output(containing: "was started successfully on port ")
      guard let port = text.firstMatch(of: /successfully on port (\d+)/).flatMap({ Int($0.1) }) else {
        throw Problem(description: text)
      }
      return (process, port)
    }
  }

  /// What an attempt to start a program returns.
  ///
  /// A driver whose port is free for one version of IP only does not start, nor does a browser on a machine that is out of
  /// breath. Neither is what tests are about, so there are three attempts.
  private static func repeated<Started>(_ attempt: () throws -> Started) throws -> Started {
    for _ in 0..<2 {
      do { return try attempt() } catch { print("a browser did not start: \(error)") }
    }
    return try attempt()
  }

  deinit { process.stop() }

  /// Ends the driver.
  func stop() { process.stop() }

  /// Opens a browser without a window.
  ///
  /// - Parameter preferences: Preferences of the browser's profile.
  func session(preferences: JSONValue = [:]) throws -> Session {
    var arguments: [JSONValue] = [
      "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=en",
      "--no-first-run", "--disable-background-networking", "--disable-component-update",
    ]
    // The browser's own sandbox refuses to work for root.
    if getuid() == 0 { arguments.append("--no-sandbox") }
    let wanted: JSONValue = [
      "capabilities": [
        "alwaysMatch": [
          "browserName": "chrome",
          "goog:chromeOptions": [
            "binary": .string(Self.browser?.url.path ?? ""), "args": .array(arguments), "prefs": preferences,
          ],
          "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
        ]
      ]
    ]
    let answer = try Self.repeated { try command("POST", "/session", wanted) }
    guard let id = answer["sessionId"]?.string else { throw Problem(description: answer.text()) }
    return Session(driver: self, id: id)
  }

  /// Sends a command, and returns its value.
  func command(_ method: String, _ path: String, _ parameters: JSONValue? = nil) throws -> JSONValue {
    let response = try HTTPConnection.exchange(
      port: port, method, path, headers: [("Content-Type", "application/json; charset=utf-8")],
      body: parameters.map { Array($0.text(.compact).utf8) })
    guard let value = JSONValue(parsing: response.body)?["value"] else { throw Problem(description: response.text) }
    guard response.status == 200 else {
      throw Problem(description: value["message"]?.string ?? value.text())
    }
    return value
  }
}
