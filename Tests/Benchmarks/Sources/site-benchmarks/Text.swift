/// How numbers are printed.
enum Text {
  /// One decimal.
  static func number(_ value: Double) -> String { String(Double(Int(value * 10 + 0.5)) / 10) }

  /// Seconds as milliseconds.
  static func milliseconds(_ seconds: Double) -> String { number(seconds * 1000) + " ms" }

  /// A name in a column.
  static func padded(_ text: String) -> String { text + String(repeating: " ", count: max(20 - text.count, 1)) }
}
