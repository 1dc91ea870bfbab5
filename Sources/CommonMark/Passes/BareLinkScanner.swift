/// Walks through the bytes of a text once and cuts out the addresses.
struct BareLinkScanner {
  private let bytes: [UInt8]
  private let startsFresh: Bool
  private var result: [Inline] = []

  /// Where the text that has not been handed out begins.
  private var pending = 0

  /// How many bytes were looked at, some of them several times.
  private(set) var steps = 0

  /// The longest host that is looked at, so that a text full of false starts costs no square of its length.
  private static let longestHost = 255

  /// Takes the bytes of a text; `startsFresh` says whether an address may stand at its very start.
  init(bytes: [UInt8], startsFresh: Bool) {
    self.bytes = bytes
    self.startsFresh = startsFresh
  }

  /// Returns the text as text and links.
  mutating func scan() -> [Inline] {
    var index = 0
    while index < bytes.count {
      steps += 1
      switch bytes[index] {
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "w"),
        UInt8(ascii: "W"):
        index = web(at: index) ?? index + 1
      case UInt8(ascii: "@"): index = mail(at: index) ?? index + 1
      default: index += 1
      }
    }
    flush(to: bytes.count)
    return result
  }

  private mutating func flush(to end: Int) {
    if pending < end { result.append(.text(string(pending..<end))) }
  }

  private mutating func link(_ range: Range<Int>, scheme: String) -> Int {
    flush(to: range.lowerBound)
    let text = string(range)
    result.append(.link(destination: scheme + text, [.text(text)]))
    pending = range.upperBound
    return range.upperBound
  }

  private mutating func web(at start: Int) -> Int? {
    guard start >= pending, mayStart(at: start) else { return nil }
    let prefixes = [("www.", "http://"), ("http://", ""), ("https://", ""), ("ftp://", "")]
    for (prefix, scheme) in prefixes where hasPrefix(prefix, at: start) {
      let isBare = !scheme.isEmpty
      let hostStart = isBare ? start : start + prefix.utf8.count
      guard let hostEnd = host(from: hostStart) else { return nil }
      if isBare && hostEnd <= start + prefix.utf8.count { return nil }
      var end = hostEnd
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<") { end += 1 }
      steps += end - start
      return link(start..<trimmed(start, end), scheme: scheme)
    }
    return nil
  }

  private func mayStart(at index: Int) -> Bool {
    if index == 0 { return startsFresh }
    let before = bytes[index - 1]
    return before <= 0x20 || "*_~(".utf8.contains(before)
  }

  private func hasPrefix(_ prefix: String, at index: Int) -> Bool {
    let count = prefix.utf8.count
    guard index + count <= bytes.count else { return false }
    return zip(bytes[index...], prefix.utf8).allSatisfy { pair in
      ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(pair.0) ? pair.0 | 0x20 : pair.0) == pair.1
    }
  }

  /// The end of a host: segments with periods between them, no underscore in the last two.
  private mutating func host(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start <= Self.longestHost, Self.isHost(bytes[end]) { end += 1 }
    steps += end - start
    guard end - start <= Self.longestHost else { return nil }
    let segments = bytes[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard segments.count > 1, segments.first?.isEmpty == false, segments[1].isEmpty == false else { return nil }
    return segments.suffix(2).contains { $0.contains(UInt8(ascii: "_")) } ? nil : end
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte >= 0x80 || "-_.".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Takes punctuation, unmatched parentheses and entity references from the end of an address.
  private mutating func trimmed(_ start: Int, _ end: Int) -> Int {
    steps += end - start
    var end = end
    var excess = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: ")") { excess += 1 }
      if byte == UInt8(ascii: "(") { excess -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
      case UInt8(ascii: ")") where excess > 0:
        end -= 1
        excess -= 1
      case UInt8(ascii: ";"):
        var reference = end - 1
        while reference > start, Self.isAlphanumeric(bytes[reference - 1]) { reference -= 1 }
        steps += end - reference
        guard reference > start, reference < end - 1, bytes[reference - 1] == UInt8(ascii: "&") else { return end }
        end = reference - 1
      default: return end
      }
    }
    return end
  }

  private mutating func mail(at sign: Int) -> Int? {
    var start = sign
    while start > pending, Self.isAlphanumeric(bytes[start - 1]) || ".-_+".utf8.contains(bytes[start - 1]) {
      start -= 1
    }
    var end = sign + 1
    while end < bytes.count, end - sign <= Self.longestHost,
      Self.isAlphanumeric(bytes[end]) || ".-_".utf8.contains(bytes[end])
    {
      end += 1
    }
    steps += end - start
    // A sign of a longer address, such as the `+` that may not follow the `@`, means that this is none.
    if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "@") { return nil }
    while end > sign, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < sign, end > sign + 1, let last = bytes[..<end].last, Self.isAlphanumeric(last) else { return nil }
    let segments = bytes[(sign + 1)..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard segments.count > 1, segments.allSatisfy({ !$0.isEmpty }) else { return nil }
    return link(start..<end, scheme: "mailto:")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
