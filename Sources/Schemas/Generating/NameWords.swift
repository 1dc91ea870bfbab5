/// The words that a member's name is made of, in lower case: `avatar_url`, `avatarURL` and `Avatar-Url` are the same.
struct NameWords: Sendable {
  /// The words.
  let words: [String]

  /// Splits a name at capitals, digits' ends and signs.
  init(_ name: String) {
    var words: [String] = []
    var word = ""
    let bytes = Array(name.utf8.prefix(80))
    for (index, byte) in bytes.enumerated() {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let followsLower = index > 0 && bytes[index - 1] >= 0x61 && bytes[index - 1] <= 0x7A
      let leadsLower = index + 1 < bytes.count && bytes[index + 1] >= 0x61 && bytes[index + 1] <= 0x7A
      let followsUpper = index > 0 && bytes[index - 1] >= 0x41 && bytes[index - 1] <= 0x5A
      if !ASCII.isAlphanumeric(byte) || (isUpper && (followsLower || (followsUpper && leadsLower))) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if ASCII.isAlphanumeric(byte) { word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte)) }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// The last word; empty when there is none.
  var last: String { words.last ?? "" }

  /// All words but the last.
  var others: ArraySlice<String> { words.dropLast() }

  /// The words, joined by a sign.
  func joined(_ sign: String) -> String { words.joined(separator: sign) }

  /// Whether the name ends with these words, in order.
  func ends(with end: String...) -> Bool { words.suffix(end.count).elementsEqual(end) }

  /// Whether one of the words is among these.
  func has(_ some: String...) -> Bool { words.contains { some.contains($0) } }

  /// Whether the name says that its value is a point in time.
  var isMoment: Bool {
    if words.count > 1, ["at", "on", "since", "until"].contains(last) { return true }
    return [
      "date", "datetime", "time", "timestamp", "created", "updated", "modified", "expires", "expiry", "expiration",
    ]
    .contains(last)
  }
}
