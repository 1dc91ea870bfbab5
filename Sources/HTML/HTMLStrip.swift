/// Finished pieces of HTML, one behind the other, of which those that follow each other are written at once.
public struct HTMLStrip: Sendable {
  private let bytes: [UInt8]
  /// Where each piece begins, and where the last one ends.
  private let bounds: [Int]

  /// Pieces that follow each other.
  public struct Pieces {
    let bytes: ArraySlice<UInt8>
  }

  /// A strip of pieces.
  public init(_ pieces: [HTMLMarkup]) {
    bounds = pieces.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.bytes.count) }
    bytes = Array(pieces.map(\.bytes).joined())
  }

  /// The pieces in a range of places.
  public subscript(range: Range<Int>) -> Pieces {
    Pieces(bytes: bytes[bounds[range.lowerBound]..<bounds[range.upperBound]])
  }
}
