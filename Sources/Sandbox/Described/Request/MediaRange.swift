import APISpec
import OrderedCollections

/// A media type, or a range of them (`text/*`), with how much it is wanted.
///
/// [RFC 9110, section 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1).
struct MediaRange: Sendable, Hashable {
  /// The type and the subtype in lower case, without parameters; `*` stands for any.
  let essence: String
  /// How much it is wanted, from 0 (not at all) to 1.
  let quality: Double

  /// A media type or range from its text, such as `text/html;q=0.5`.
  init(_ text: some StringProtocol) {
    let parts = text.lowercased().filter { $0 != " " && $0 != "\t" }.split(separator: ";")
    let written = parts.first.map(String.init) ?? ""
    essence = written.isEmpty || written == "*" ? "*/*" : written
    let parameter = parts.dropFirst().first { $0.hasPrefix("q=") }
    quality = parameter.flatMap { Double($0.dropFirst(2)) }.map { min(max($0, 0), 1) } ?? 1
  }

  /// Whether the type or range has a type or range in common with another.
  func matches(_ other: MediaRange) -> Bool {
    let own = essence.split(separator: "/", maxSplits: 1)
    let others = other.essence.split(separator: "/", maxSplits: 1)
    guard own.count == 2, others.count == 2 else { return essence == other.essence }
    return zip(own, others).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
  }

  /// Whether it leaves a part open.
  var isOpen: Bool { essence.contains("*") }

  /// How narrow it is: 2 for a media type, 1 for all of a type, 0 for all.
  private var narrowness: Int { !isOpen ? 2 : essence == "*/*" ? 0 : 1 }

  /// The media type among those offered that an `Accept` field wants most; nil when it wants none of them.
  ///
  /// The narrowest range that holds a media type says how much it is wanted. Of equally wanted ones the first in the
  /// field counts, and for a range the first that is offered.
  static func preferred(of offered: some Sequence<String>, accept: String?) -> String? {
    guard let accept, accept.contains(where: { $0 != " " }) else { return offered.first { _ in true } }
    let ranges = accept.split(separator: ",").map { MediaRange($0) }
    var best: (offer: String, quality: Double, place: Int)?
    for offer in offered {
      let type = MediaRange(offer)
      let holding = ranges.enumerated().filter { $0.element.matches(type) }
      // Of two ranges that are equally narrow, the first one counts.
      guard let (place, range) = holding.min(by: { $0.element.narrowness > $1.element.narrowness }),
        range.quality > 0
      else { continue }
      let isBetter = best.map { range.quality > $0.quality || range.quality == $0.quality && place < $0.place } ?? true
      if isBetter { best = (offer, range.quality, place) }
    }
    return best?.offer
  }

  /// The described media type that a message of a type belongs to: the same one first, else a range that holds it.
  static func described(_ types: some Sequence<String>, for mediaType: String) -> String? {
    let sent = MediaRange(mediaType)
    return types.first { MediaRange($0).essence == sent.essence } ?? types.first { MediaRange($0).matches(sent) }
  }

  /// A media type to send for one that may be a range: what the caller named, else a common one of the range.
  static func concrete(_ mediaType: String, accept: String?) -> String {
    let range = MediaRange(mediaType)
    guard range.isOpen else { return mediaType }
    let named = (accept ?? "").split(separator: ",").map { MediaRange($0) }
      .first { !$0.isOpen && $0.quality > 0 && $0.matches(range) }
    return named?.essence ?? ExampleBody.commonMediaType(of: range.essence, isText: false)
  }

  /// Whether messages of a media type are XML.
  static func isXML(_ mediaType: String) -> Bool {
    let essence = MediaRange(mediaType).essence
    return essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml")
  }

  /// Whether messages of a media type are JSON.
  static func isJSON(_ mediaType: String) -> Bool {
    let essence = MediaRange(mediaType).essence
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }
}
