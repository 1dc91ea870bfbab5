import Dispatch
import Synchronization

/// Transforms elements on several threads, and gives the results in the order of the elements.
///
/// - Parameters:
///   - elements: The elements.
///   - threads: How many threads there are at most; none but the caller's for one.
///   - transform: What is done with each; what it gives may depend on nothing but the element.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let threads = min(threads, elements.count)
  guard threads > 1 else { return elements.map { transform($0) } }
  // Neighbours are alike, and go to different threads.
  let parts = Mutex([[Result]](repeating: [], count: threads))
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    let part = stride(from: thread, to: elements.count, by: threads).map { transform(elements[$0]) }
    parts.withLock { $0[thread] = part }
  }
  let finished = parts.withLock { $0 }
  return elements.indices.map { finished[$0 % threads][$0 / threads] }
}
