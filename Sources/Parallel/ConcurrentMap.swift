import Dispatch
import Synchronization

/// Transforms elements on several threads, and gives the results in the order of the elements.
///
/// - Parameters:
///   - elements: The elements.
///   - threads: How many threads there are at most; none but the caller's for one.
///   - transform: What is done with each; what it gives may depend on nothing but the element.
public func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let threads = min(threads, elements.count)
  guard threads > 1 else { return elements.map { transform($0) } }
  let next = Atomic(0)
  let parts = Mutex([[(index: Int, result: Result)]]())
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var part: [(index: Int, result: Result)] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= elements.count { break }
      part.append((index, transform(elements[index])))
    }
    parts.withLock { $0.append(part) }
  }
  return parts.withLock { Array($0.joined()) }.sorted { $0.index < $1.index }.map(\.result)
}
