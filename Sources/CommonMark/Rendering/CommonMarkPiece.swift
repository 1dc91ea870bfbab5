/// What was written in one place, to be written again in places like it.
public struct CommonMarkPiece: Sendable {
  let bytes: [UInt8]
  /// The links in it, counted from its start.
  let links: [CommonMarkLink]
  let before: CommonMarkWriter.Surroundings
  let after: CommonMarkWriter.Surroundings
}

extension CommonMarkWriter {
  /// All that a writer knows of where it stands.
  struct Surroundings: Sendable, Equatable {
    var prefix: [UInt8]
    var gap: Gap
    var isAtLineStart: Bool
    var isAtContentStart: Bool
    var isTight: Bool
    var isInHeading: Bool
    var hasEndedList: Bool
    /// The byte before, by which some characters are escaped.
    var last: UInt8?
  }

  private var surroundings: Surroundings {
    get {
      Surroundings(
        prefix: prefix, gap: gap, isAtLineStart: isAtLineStart, isAtContentStart: isAtContentStart, isTight: isTight,
        isInHeading: isInHeading, hasEndedList: hasEndedList, last: bytes.last)
    }
    set {
      prefix = newValue.prefix
      gap = newValue.gap
      isAtLineStart = newValue.isAtLineStart
      isAtContentStart = newValue.isAtContentStart
      isTight = newValue.isTight
      isInHeading = newValue.isInHeading
      hasEndedList = newValue.hasEndedList
    }
  }

  /// Writes something, and gives what was written.
  public mutating func piece(_ content: (inout Self) -> Void) -> CommonMarkPiece {
    let (before, start, firstLink) = (surroundings, bytes.count, links.count)
    content(&self)
    let own = links[firstLink...].map {
      CommonMarkLink(
        range: ($0.range.lowerBound - start)..<($0.range.upperBound - start), destination: $0.destination)
    }
    return CommonMarkPiece(bytes: Array(bytes[start...]), links: own, before: before, after: surroundings)
  }

  /// Writes a piece again.
  ///
  /// - Returns: Whether it could be: not in a place of another kind, where it would have to be written otherwise.
  public mutating func write(_ piece: CommonMarkPiece) -> Bool {
    // What is still to come before the next character looks further back, where a line has ended already.
    guard piece.before == surroundings, piece.before.gap == .none || piece.before.last != UInt8(ascii: "\n") else {
      return false
    }
    let start = bytes.count
    bytes += piece.bytes
    for link in piece.links {
      links.append(
        CommonMarkLink(
          range: (link.range.lowerBound + start)..<(link.range.upperBound + start), destination: link.destination))
    }
    surroundings = piece.after
    return true
  }
}
