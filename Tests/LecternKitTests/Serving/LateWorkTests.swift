import Synchronization
import Testing

@testable import LecternKit

@Suite("Work that waits until nothing changes")
struct LateWorkTests {
  /// What was done, in order.
  private final class Log: Sendable {
    private let entries = Mutex<[String]>([])

    func add(_ entry: String) { entries.withLock { $0.append(entry) } }

    /// The entries, when there are so many, or after ten seconds.
    func first(_ count: Int) async -> [String] {
      for _ in 0..<10_000 where entries.withLock({ $0.count }) < count { try? await Task.sleep(for: .milliseconds(1)) }
      return entries.withLock { $0 }
    }

    /// The entries, when there has been time for one more.
    func settled() async -> [String] {
      try? await Task.sleep(for: .milliseconds(100))
      return entries.withLock { $0 }
    }
  }

  @Test("work that is put off begins no further step, and goes on where it stopped")
  func pause() async {
    let (log, work) = (Log(), LateWork(rest: .zero))
    work.begin([
      {
        log.add("one")
        work.pause()
      }, { log.add("two") },
    ])
    #expect(await log.first(1) == ["one"])
    #expect(await log.settled() == ["one"])
    work.resume()
    #expect(await log.first(2) == ["one", "two"])
  }

  @Test("other work takes the place of what was left of the old one")
  func begin() async {
    let (log, work) = (Log(), LateWork(rest: .zero))
    work.begin([
      {
        log.add("old")
        work.begin([{ log.add("new") }])
      }, { log.add("left") },
    ])
    #expect(await log.first(2) == ["old", "new"])
    #expect(await log.settled() == ["old", "new"])
  }

  @Test("work begins after a rest, and not at all when it is put off before that")
  func rest() async {
    let (log, work) = (Log(), LateWork(rest: .milliseconds(50)))
    work.begin([{ log.add("one") }])
    work.pause()
    #expect(await log.settled() == [])
    work.resume()
    #expect(await log.first(1) == ["one"])
  }
}
