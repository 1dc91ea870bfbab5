import APISpec
import OrderedCollections
import Reference
import Sandbox
import SourceText
import Synchronization

/// The descriptions that were read last: while somebody edits one file of a site, the others are not read again.
final class SpecShelf: Sendable {
  /// An API as it is published, with everything that was found on the way.
  struct Prepared: Sendable {
    /// The reading of the description that it was made from, by number.
    let reading: Int
    /// The catalog that it was translated with.
    let catalog: [UInt8]?
    /// What became of wrong examples.
    let choice: ExampleReview.Choice
    /// The API.
    let spec: Spec
    /// What its pages show.
    let examples: ShownExamples
    /// What is left to do; nil when everything was reviewed.
    let review: LateReview?
    /// What was found.
    let found: Reading
  }

  private struct State {
    var count = 0
    var read: [String: ReadSpec] = [:]
    var prepared: [String: Prepared] = [:]
  }

  /// Templates and theme.
  let look = LookShelf()
  private let state = Mutex(State())

  /// What was read under a name, if none of its files on this machine has changed since; the first one is as given.
  func unchanged(_ name: String, _ first: SourceFile) -> ReadSpec? {
    guard let read = state.withLock({ $0.read[name] }), read.files.first?.text == first.text else { return nil }
    let isUnchanged = read.files.dropFirst().allSatisfy { file in
      !read.watched.contains(file.name) || Files.contents(file.name) == file.text
    }
    return isUnchanged ? read : nil
  }

  /// Keeps what was read under a name, with a number of its own.
  func keep(_ read: ReadSpec, as name: String) -> ReadSpec {
    state.withLock { state in
      state.count += 1
      var numbered = read
      numbered.number = state.count
      state.read[name] = numbered
      return numbered
    }
  }

  /// What was made for an API; nil when it was made from something else.
  func prepared(_ id: String, reading: Int, catalog: [UInt8]?, choice: ExampleReview.Choice) -> Prepared? {
    guard let known = state.withLock({ $0.prepared[id] }) else { return nil }
    return known.reading == reading && known.catalog == catalog && known.choice == choice ? known : nil
  }

  /// Keeps what was made for an API.
  func keep(_ prepared: Prepared) {
    state.withLock { $0.prepared[prepared.spec.api.id] = prepared }
  }
}
