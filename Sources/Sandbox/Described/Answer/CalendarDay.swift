/// A day of the Gregorian calendar, at midnight UTC.
struct CalendarDay {
  /// The year, 1 to 9999.
  let year: Int
  /// The month from 1.
  let month: Int
  /// The day of the month from 1.
  let day: Int

  /// The day that a text begins with, as `2027-01-31`; nil when there is none.
  init?(_ text: some StringProtocol) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1970-01-01.
  private var days: Int {
    // The year begins in March, so that the leap day is its last; 719 468 days lie before 1970-01-01.
    let shifted = month > 2 ? month - 3 : month + 9
    let year = month > 2 ? year : year - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + (shifted * 153 + 2) / 5 + day - 1 - 719_468
  }

  /// Seconds since 1970-01-01.
  var seconds: Int { days * 86_400 }

  /// The day as in header fields.
  ///
  /// [RFC 9110, section 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7).
  var httpDate: String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return "\(weekdays[((days % 7) + 7) % 7]), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(padded) 00:00:00 GMT"
  }
}
