/// Numbers that look like what their names say.
enum PlausibleNumber {
  /// A number for a name; without a fraction if asked for.
  static func number(_ name: NameWords, _ dice: Dice, isInteger: Bool) -> Decimal {
    func upTo(_ count: Int, from first: Int = 1) -> Decimal { Decimal(Int128(first + dice.number(below: count, 21))) }
    func tenths(_ first: Int, _ count: Int) -> Decimal {
      isInteger
        ? upTo(count / 10, from: first / 10) : Decimal(Int128(first + dice.number(below: count, 21)), exponent: -1)
    }
    if name.isMoment { return Decimal(Int128(Moment(dice).seconds)) }
    switch name.last {
    case "id", "identifier", "number": return upTo(900, from: 100)
    case "year": return Decimal(2024)
    case "month": return upTo(12)
    case "day": return upTo(28)
    case "hour", "hours": return upTo(23)
    case "minute", "minutes", "second", "seconds": return upTo(59)
    case "page": return Decimal(1)
    case "limit": return Decimal(20)
    case "size" where name.has("page"): return Decimal(20)
    case "offset", "index", "position": return upTo(5, from: 0)
    case "port": return Decimal(8080)
    case "status": return Decimal(200)
    case "age": return upTo(50, from: 20)
    case "price", "amount", "cost", "total", "balance", "fee", "tax":
      return isInteger ? upTo(9000, from: 500) : Decimal(Int128(500 + dice.number(below: 9000, 21)), exponent: -2)
    case "latitude", "lat": return tenths(520, 20)
    case "longitude", "lng", "lon": return tenths(130, 20)
    case "percent", "percentage", "progress": return upTo(90)
    case "ratio", "rate", "score", "confidence", "probability":
      return isInteger ? upTo(9) : Decimal(Int128(10 + dice.number(below: 80, 21)), exponent: -2)
    case "rating": return tenths(30, 20)
    case "width": return Decimal(640)
    case "height": return Decimal(480)
    case "bytes", "size": return upTo(9000, from: 1000)
    default: return isInteger ? upTo(50) : tenths(10, 400)
    }
  }
}
