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
      let start = withoutFindings
      let parts = concurrentMap(halves, threads: 2) { start.part(of: $0, read) }
      if let made = join(parts) { return made }
    }
    return things.map { read(&self, $0) }
  }

  /// What came of a half: what was made, and the importer with all that it found.
  private struct Part<Made: Sendable>: Sendable {
    let made: [Made]
    let importer: Importer
  }

  /// Two parts of about the same size; nil for what is small.
  private static func halves<Thing>(of things: [Thing], size: (Thing) -> Int) -> [ArraySlice<Thing>]? {
    let sizes = things.map(size)
    let total = sizes.reduce(0, +)
    guard total >= 2 * shareLimit else { return nil }
    var (middle, sum) = (0, 0)
    while middle < things.count, sum + sizes[middle] / 2 < total / 2 {
      sum += sizes[middle]
      middle += 1
    }
    return [things[..<middle], things[middle...]].filter { !$0.isEmpty }
  }

  /// The importer as one half has it, which reads no further files.
  private var withoutFindings: Importer {
    var importer = self
    importer.documents.isClosed = true
    importer.positions = positions.continued
    return importer
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

  /// Takes over what was found in both halves; nil, and nothing done, when they must be read in order.
  private mutating func join<Made>(_ parts: [Part<Made>?]) -> [Made]? {
    let parts = parts.compactMap { $0 }
    let work = parts.reduce(self.work) { $0 + $1.importer.work - self.work }
    let findings = parts.reduce(diagnostics.count) { $0 + $1.importer.diagnostics.count - diagnostics.count }
    // At a limit it counts what was read first.
    guard parts.count == 2, work < Self.workLimit, findings < Self.findingLimit else { return nil }
    let known = diagnostics.count
    self.work = work
    for part in parts {
      let other = part.importer
      for diagnostic in other.diagnostics[known...] { report(diagnostic) }
      positions.add(other.positions)
      releases.formUnion(other.releases)
      readParameters.merge(other.readParameters) { first, _ in first }
      readBodies.merge(other.readBodies) { first, _ in first }
      readResponses.merge(other.readResponses) { first, _ in first }
    }
    return parts.flatMap(\.made)
  }
}
