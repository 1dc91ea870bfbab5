import Measuring

/// Measures phases that follow each other.
struct PhaseClock {
  /// How long a phase took, in seconds: on the wall, and of all processors.
  typealias Time = (elapsed: Double, processor: Double)

  private var last = ContinuousClock.now
  private var lastProcessor = ProcessorTime.now
  /// The phases so far, in order.
  private(set) var phases: [(name: String, time: Time)] = []

  /// Ends a phase, and begins the next.
  mutating func end(_ name: String) {
    let (now, processor) = (ContinuousClock.now, ProcessorTime.now)
    phases.append((name, ((now - last) / .seconds(1), processor - lastProcessor)))
    (last, lastProcessor) = (now, processor)
  }

  /// All phases together.
  var total: Time {
    phases.reduce((0, 0)) { ($0.elapsed + $1.time.elapsed, $0.processor + $1.time.processor) }
  }
}
