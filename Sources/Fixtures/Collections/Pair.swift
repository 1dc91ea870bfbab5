import APISpec
import JSON

/// A name with a value, as queries, forms and cookies have them.
struct Pair {
  let name: String
  let value: String

  /// A pair from its parts.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A pair from `name=value`; a text without `=` is a name.
  init(_ text: some StringProtocol) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.first.map { String($0) } ?? ""
    value = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The pair, percent-decoded.
  var decoded: Pair { Pair(PercentEncoding.decode(name), PercentEncoding.decode(value)) }

  /// The pair as HAR has it.
  var json: JSONValue { ["name": .string(name), "value": .string(value)] }
}
