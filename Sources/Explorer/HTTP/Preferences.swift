/// A header field of alternatives with weights: `Accept`, `Accept-Encoding`.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2>
struct Preferences: Sendable {
  /// Each alternative in lower case without its parameters, with its weight from 0 to 1, in their order.
  private(set) var weights: [(value: String, weight: Double)] = []

  /// Reads the field's value; an alternative with a weight that is not a number counts as refused.
  init(_ field: String) {
    for part in field.split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.trimmingSpaces().lowercased() }
      guard let value = pieces.first, !value.isEmpty else { continue }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      weights.append((value, min(max(weight, 0), 1)))
    }
  }

  /// The weight of an alternative by its own name, or by the first of the wildcards that is listed; nil when none is.
  func weight(of value: String, wildcards: [String] = ["*"]) -> Double? {
    for name in [value] + wildcards {
      if let found = weights.first(where: { $0.value == name }) { return found.weight }
    }
    return nil
  }

  /// Whether `Accept-Encoding` allows gzip and does not prefer the plain bytes.
  var takesGzip: Bool {
    let gzip = weight(of: "gzip") ?? weight(of: "x-gzip", wildcards: []) ?? 0
    return gzip > 0 && gzip >= weight(of: "identity", wildcards: []) ?? 0
  }

  /// Whether `Accept` prefers JSON to HTML.
  var prefersJSON: Bool {
    let json = max(
      weight(of: "application/json", wildcards: []) ?? 0, weight(of: "application/problem+json", wildcards: []) ?? 0)
    let html = weight(of: "text/html", wildcards: ["text/*"]) ?? 0
    return json > html
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  func trimmingSpaces() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = firstIndex { !isSpace($0) } ?? endIndex
    let rest = self[start...]
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(rest[...last])
  }
}
