/// A point in time as HTTP writes it, to the second: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>
struct HTTPDate: Sendable, Hashable, CustomStringConvertible {
  /// Seconds since 1970, without leap seconds.
  let seconds: Int

  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  var description: String {
    let (days, time) = (seconds / 86_400, seconds % 86_400)
    let (year, month, day) = Self.date(days)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0) }.joined(separator: ":")
    return "\(Self.weekdays[days % 7]), \(Self.padded(day)) \(Self.months[month]) \(year) \(clock) GMT"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The year, the month from 0, and the day from 1, of a day since 1970.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    var (year, rest) = (1970, days)
    while rest >= length(ofYear: year) {
      rest -= length(ofYear: year)
      year += 1
    }
    let lengths = [31, length(ofYear: year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return (year, month, rest + 1)
  }

  private static func length(ofYear year: Int) -> Int {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 366 : 365
  }
}
