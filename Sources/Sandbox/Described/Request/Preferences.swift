import HTTPTypes
import OrderedCollections

/// What a caller wants of the sandbox itself, in `Prefer` or in the query.
///
/// `Prefer: code=404, example=gone` and `?__code=404&__example=gone` say the same; the header field goes first.
/// [RFC 7240](https://www.rfc-editor.org/rfc/rfc7240).
struct Preferences: Sendable {
  /// The status of a documented response (`code`).
  private(set) var code: Int?
  /// The name of a documented example (`example`).
  private(set) var example: String?
  /// Whether answers are generated although there are examples (`dynamic`).
  private(set) var isDynamic = false
  /// A status to fail with, documented or not (`status`).
  private(set) var status: Int?
  /// How long the answer is held back (`delay`, in seconds); at most ``delayLimit``.
  private(set) var delay: Duration = .zero
  /// Whether the answer says how it came about (`trace`).
  private(set) var wantsTrace = false
  /// What cannot be understood.
  private(set) var mistakes: [String] = []

  /// The longest delay, in seconds.
  static let delayLimit = 30.0

  /// The preferences of a request.
  init(_ request: SandboxRequest) {
    for pair in FormText.pairs(request.query ?? "") where pair.name.hasPrefix("__") {
      apply(String(pair.name.dropFirst(2)), pair.value)
    }
    guard let name = HTTPField.Name("Prefer") else { return }
    for field in request.headerFields[values: name] {
      for preference in Self.parts(of: field) {
        let pair = FormText.pair(preference[...])
        apply(Self.trimmed(pair.name).lowercased(), Self.trimmed(pair.value))
      }
    }
  }

  private mutating func apply(_ name: String, _ value: String) {
    switch name {
    case "code": code = status(value, for: name)
    case "status": status = status(value, for: name)
    case "example": example = value
    case "dynamic": isDynamic = flag(value, for: name)
    case "trace": wantsTrace = flag(value, for: name)
    case "delay":
      guard let seconds = Double(value), seconds.isFinite, seconds >= 0 else {
        mistakes.append("`delay` must be a number of seconds, and is `\(value)`")
        return
      }
      delay = .milliseconds(Int((min(seconds, Self.delayLimit) * 1000).rounded()))
    default: break
    }
  }

  private mutating func status(_ text: String, for name: String) -> Int? {
    if let status = Int(text), (200..<600).contains(status) { return status }
    mistakes.append("`\(name)` must be a status from 200 to 599, and is `\(text)`")
    return nil
  }

  private mutating func flag(_ text: String, for name: String) -> Bool {
    switch text.lowercased() {
    case "", "true", "1": return true
    case "false", "0": return false
    default:
      mistakes.append("`\(name)` must be `true` or `false`, and is `\(text)`")
      return false
    }
  }

  /// The preferences of a field and their parameters, separated by commas and semicolons that are in no quotes.
  private static func parts(of field: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in field {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", ";": if isQuoted { fallthrough } else { parts.append("") }
      default: parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
