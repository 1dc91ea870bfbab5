import Foundation
import JSON
import OrderedCollections
import SourceText
import TestSupport

/// A browser with one page.
final class Session: Sendable {
  private let driver: WebDriver
  private let id: String
  /// How many seconds to wait for what a page does by itself.
  let patience = 20.0

  init(driver: WebDriver, id: String) {
    self.driver = driver
    self.id = id
  }

  /// Closes the browser.
  func end() { _ = try? command("DELETE", "") }

  /// Opens an address and waits until it is loaded.
  func open(_ url: String) throws {
    try command("POST", "/url", ["url": .string(url)])
  }

  /// The address of the page.
  var url: String {
    get throws { try command("GET", "/url").string ?? "" }
  }

  /// The first element that a CSS selector matches; waits until there is one.
  func element(_ selector: String) throws -> Element {
    var found: Element?
    _ = try waited(patience) {
      found = try elements(selector).first
      return found != nil
    }
    guard let found else { throw WebDriver.Problem(description: "nothing matches `\(selector)` on \(try url)") }
    return found
  }

  /// The elements that a CSS selector matches now.
  func elements(_ selector: String) throws -> [Element] {
    let found = try command("POST", "/elements", ["using": "css selector", "value": .string(selector)])
    return (found.array ?? []).compactMap { value in
      value[Element.key]?.string.map { Element(session: self, id: $0) }
    }
  }

  /// Runs a function body in the page, and returns what it returns.
  func run(_ script: String, _ arguments: JSONValue...) throws -> JSONValue {
    try command("POST", "/execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// Waits until an expression is true in the page, across reloads.
  func becomes(_ expression: String) -> Bool {
    waited(patience) { (try? run("return Boolean(\(expression))"))?.bool == true }
  }

  /// Types keys where the focus is.
  func type(_ keys: String) throws {
    let actions = keys.flatMap { key -> [JSONValue] in
      [["type": "keyDown", "value": .string("\(key)")], ["type": "keyUp", "value": .string("\(key)")]]
    }
    try command(
      "POST", "/actions", ["actions": [["type": "key", "id": "keyboard", "actions": .array(actions)]]])
  }

  /// Gives the page a size, in CSS pixels.
  func resize(width: Int, height: Int) throws {
    try browser(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(JSONNumber(width)), "height": .number(JSONNumber(height)), "deviceScaleFactor": 1,
        "mobile": false,
      ])
  }

  /// Sends a command of the browser's own protocol.
  @discardableResult
  func browser(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
    try command("POST", "/goog/cdp/execute", ["cmd": .string(method), "params": parameters])
  }

  /// The messages of the console since the last call, with broken policies and failed requests among them.
  func consoleMessages() throws -> [String] {
    try log("browser").compactMap { $0["message"]?.string }
  }

  /// The addresses that the page asked for since the last call.
  func requestedAddresses() throws -> [String] {
    try log("performance").compactMap { entry in
      guard let text = entry["message"]?.string, let event = JSONValue(parsing: text.utf8)?["message"],
        event["method"]?.string == "Network.requestWillBeSent"
      else { return nil }
      return event["params"]?["request"]?["url"]?.string
    }
  }

  private func log(_ type: String) throws -> [JSONValue] {
    try command("POST", "/se/log", ["type": .string(type)]).array ?? []
  }

  @discardableResult
  func command(_ method: String, _ path: String, _ parameters: JSONValue? = nil) throws -> JSONValue {
    try driver.command(method, "/session/\(id)\(path)", parameters)
  }
}

/// Keys that are no characters.
enum Key {
  static let enter = "\u{E007}"
  static let escape = "\u{E00C}"
}
