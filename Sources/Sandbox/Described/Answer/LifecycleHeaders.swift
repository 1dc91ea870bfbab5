import APISpec
import HTTPTypes

/// Header fields that say that an operation should no longer be used, and until when it can be.
enum LifecycleHeaders {
  /// The fields of an operation; none unless it is deprecated.
  ///
  /// `Deprecation` is a date ([RFC 9745](https://www.rfc-editor.org/rfc/rfc9745)) where the description names one, else
  /// `true`, as the drafts before it had. `Sunset` is [RFC 8594](https://www.rfc-editor.org/rfc/rfc8594).
  static func fields(of availability: Availability) -> [(HTTPField.Name, String)] {
    var fields: [(HTTPField.Name, String)] = []
    if let release = availability.release(of: .deprecated), let name = HTTPField.Name("Deprecation") {
      fields.append((name, CalendarDay(release).map { "@\($0.seconds)" } ?? "true"))
    }
    if let day = sunset(of: availability), let name = HTTPField.Name("Sunset") { fields.append((name, day.httpDate)) }
    return fields
  }

  /// The day of the removal, or the one that the note of the deprecation names (`Sunset: 2027-01-31`).
  private static func sunset(of availability: Availability) -> CalendarDay? {
    if let day = availability.release(of: .removed).flatMap({ CalendarDay($0) }) { return day }
    let notes = availability.events.compactMap { $0.note?.source }
    return notes.lazy.filter { $0.hasPrefix("Sunset: ") }.compactMap { CalendarDay($0.dropFirst(8)) }.first
  }
}
