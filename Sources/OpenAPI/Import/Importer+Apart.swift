import OrderedCollections
import Parallel
import SourceText

extension Importer {
  /// Fewer bytes than these are not worth a second thread.
  private static let shareLimit = 50_000

  /// Reads things that seldom have to do with each other, one half of them on another thread.
  ///
  /// Both halves begin with what is known now, and what they find is put together as if they had been read one after the
  /// other. Where one of them does what the other would have to know of, everything is read in order.
  ///
  /// - Parameters:
  ///   - things: The things.
  ///   - size: How much of the text a thing is, in bytes.
  ///   - read: Reads one of them; what it gives may depend on nothing but the thing and the importer.
  mutating func readApart<Thing: Sendable, Made: Sendable>(
    _ things: [Thing], size: (Thing) -> Int, _ read: @Sendable (inout Importer, Thing) -> Made
  ) -> [Made] {
    if threads > 1, let halves = Self.halves(of: things, size: size) {
      var (first, second) = (self, self)
      first.documents.isClosed = true
      second.documents.isClosed = true
      second.positions = positions.continued
      let work = [(first, halves.first), (second, halves.second)]
      if let made = join(concurrentMap(work, threads: 2) { importer, half in importer.part(of: half, read) }) {
        return made
      }
    }
    return things.map { read(&self, $0) }
  }

  /// What came of a half: what was made, and the importer with all that it found.
  private struct Part<Made: Sendable>: Sendable {
    let made: [Made]
    let importer: Importer
  }

  /// Two parts of about the same size; nil for what is small.
  private static func halves<Thing>(
    of things: [Thing], size: (Thing) -> Int
  ) -> (first: ArraySlice<Thing>, second: ArraySlice<Thing>)? {
    let sizes = things.map(size)
    let total = sizes.reduce(0, +)
    guard total >= 2 * shareLimit else { return nil }
    var (middle, sum) = (0, 0)
    while middle < things.count, sum + sizes[middle] / 2 < total / 2 {
      sum += sizes[middle]
      middle += 1
    }
    return (things[..<middle], things[middle...])
  }

  /// Reads a half; nil when that changed what the other one has to know.
  private func part<Thing, Made>(
    of things: ArraySlice<Thing>, _ read: (inout Importer, Thing) -> Made
  ) -> Part<Made>? {
    var importer = self
    var made: [Made] = []
    for thing in things {
      made.append(read(&importer, thing))
      let isAlone =
        importer.types.changes == types.changes && importer.addedScopes == addedScopes
        && !importer.documents.lacksFile
      if !isAlone { return nil }
    }
    return Part(made: made, importer: importer)
  }

  /// Goes on from the end of the first half, with all that was found in the second; nil, and nothing done, when both must
  /// be read in order.
  private mutating func join<Made>(_ parts: [Part<Made>?]) -> [Made]? {
    guard let first = parts.first ?? nil, let second = parts.last ?? nil else { return nil }
    let later = second.importer
    let work = first.importer.work + later.work - self.work
    let findings = later.diagnostics.dropFirst(diagnostics.count)
    // At a limit it counts what was read first; long before it, because both counted what they have in common.
    let isWithinLimits =
      work < Self.workLimit / 2 && first.importer.diagnostics.count + findings.count < Self.findingLimit
    guard isWithinLimits else { return nil }
    self = first.importer
    documents.isClosed = false
    self.work = work
    for diagnostic in findings { report(diagnostic) }
    positions.add(later.positions)
    releases.formUnion(later.releases)
    readParameters.merge(later.readParameters) { first, _ in first }
    readBodies.merge(later.readBodies) { first, _ in first }
    readResponses.merge(later.readResponses) { first, _ in first }
    return first.made + second.made
  }
}
