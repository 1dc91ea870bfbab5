import Measuring

/// Measures phases that follow each other.
struct PhaseClock {
  /// How long a phase took, in seconds.
  struct Time {
    /// On the wall.
    var elapsed = 0.0
    /// Of all processors.
    var processor = 0.0
    /// As far as the system took it, for memory and files.
    var system = 0.0
  }

  private var last = now
  /// The phases so far, in order.
  private(set) var phases: [(name: String, time: Time)] = []
  private static let start = ContinuousClock.now

  /// Ends a phase, and begins the next.
  mutating func end(_ name: String) {
    let now = Self.now
    let time = Time(
      elapsed: now.elapsed - last.elapsed, processor: now.processor - last.processor, system: now.system - last.system)
    phases.append((name, time))
    last = now
  }

  /// All phases together.
  var total: Time {
    phases.reduce(into: Time()) { total, phase in
      total.elapsed += phase.time.elapsed
      total.processor += phase.time.processor
      total.system += phase.time.system
    }
  }

  private static var now: Time {
    Time(
      elapsed: (ContinuousClock.now - start) / .seconds(1), processor: ProcessorTime.now,
      system: ProcessorTime.ofSystem)
  }
}
