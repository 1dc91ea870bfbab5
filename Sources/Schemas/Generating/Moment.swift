/// A point in time in 2024, in UTC.
struct Moment: Sendable {
  private let month: Int
  private let day: Int
  private let hour: Int
  private let minute: Int
  private let second: Int

  /// The moment of a place.
  init(_ dice: Dice) {
    month = dice.number(below: 12, 11) + 1
    day = dice.number(below: 28, 12) + 1
    hour = dice.number(below: 24, 13)
    minute = dice.number(below: 60, 14)
    second = dice.number(below: 60, 15)
  }

  /// The day: `2024-05-17`.
  var date: String { "2024-\(Self.two(month))-\(Self.two(day))" }

  /// The time of day: `09:30:00Z`.
  var time: String { "\(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))Z" }

  /// Both, as in [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339).
  var dateTime: String { "\(date)T\(time)" }

  /// Seconds since 1970.
  var seconds: Int {
    let days = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
    return 1_704_067_200 + ((days[month - 1] + day - 1) * 24 + hour) * 3600 + minute * 60 + second
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
