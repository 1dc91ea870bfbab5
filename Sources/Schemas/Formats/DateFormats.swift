/// Dates and times of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339).
enum DateFormats {
  /// `full-date`.
  static func isDate(_ text: TextBytes) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = ASCII.number(parts[0]), let month = ASCII.number(parts[1]), let day = ASCII.number(parts[2]),
      month >= 1, month <= 12
    else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= lengths[month - 1]
  }

  /// `date-time`.
  static func isDateTime(_ text: TextBytes) -> Bool {
    guard let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }) else { return false }
    return isDate(text[..<mark]) && isTime(text[(mark + 1)...])
  }

  /// `full-time`; a leap second can only come last in a day of UTC.
  static func isTime(_ text: TextBytes) -> Bool {
    guard text.count >= 9, let (hour, minute) = clock(text.prefix(5)),
      text[text.startIndex + 5] == UInt8(ascii: ":"), let second = ASCII.number(text.dropFirst(6).prefix(2)),
      second <= 60
    else { return false }
    var rest = text.dropFirst(8)
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: ASCII.isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let offset = offset(rest) else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2880) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// `hh:mm` in hours and minutes.
  private static func clock(_ text: TextBytes) -> (hour: Int, minute: Int)? {
    guard text.count == 5, text[text.startIndex + 2] == UInt8(ascii: ":"),
      let hour = ASCII.number(text.prefix(2)), let minute = ASCII.number(text.suffix(2)), hour < 24, minute < 60
    else { return nil }
    return (hour, minute)
  }

  /// `time-offset` in minutes.
  private static func offset(_ text: TextBytes) -> Int? {
    guard let sign = text.first else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return text.count == 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let (hour, minute) = clock(text.dropFirst()) else {
      return nil
    }
    return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// `duration`, RFC 3339, appendix A.
  static func isDuration(_ text: TextBytes) -> Bool {
    guard text.first == UInt8(ascii: "P") else { return false }
    var rest = text.dropFirst()
    if let weeks = units(&rest, of: "W"), weeks > 0 { return rest.isEmpty }
    guard let days = units(&rest, of: "YMD") else { return false }
    guard rest.first == UInt8(ascii: "T") else { return rest.isEmpty && days > 0 }
    rest = rest.dropFirst()
    guard let seconds = units(&rest, of: "HMS") else { return false }
    return rest.isEmpty && seconds > 0
  }

  /// How many numbers with units come next, in the order of the units without a gap.
  ///
  /// Nil when a number has a unit out of order; weeks leave the text alone then.
  private static func units(_ text: inout TextBytes, of names: String) -> Int? {
    var allowed = Array(names.utf8)[...]
    var rest = text
    var count = 0
    while let first = rest.first, ASCII.isDigit(first) {
      let unit = rest.drop(while: ASCII.isDigit)
      guard let name = unit.first, let place = allowed.firstIndex(of: name),
        count == 0 || place == allowed.startIndex
      else { return nil }
      allowed = allowed[(place + 1)...]
      rest = unit.dropFirst()
      count += 1
    }
    text = rest
    return count
  }
}
