import Measuring

/// Times and the peak of memory of one kind of work on one file.
struct Measurement {
  /// The shortest time, in seconds.
  var best: Double
  /// The time in the middle, in seconds.
  var median: Double
  /// The shortest time that the processor was at it, in seconds: what is left of the time when other programs run too.
  var processor: Double
  /// The most memory that was resident, in bytes.
  var peak: Int
  /// The size of the file, in bytes.
  var size: Int

  /// Measures in this process.
  init(of work: Work, file: String, runs: Int) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    var processorTimes: [Double] = []
    for _ in 0..<runs {
      let start = clock.now
      let processorStart = ProcessorTime.now
      let result = try work.run(file)
      processorTimes.append(ProcessorTime.now - processorStart)
      times.append((clock.now - start) / .seconds(1))
      withExtendedLifetime(result) {}
    }
    times.sort()
    best = times[0]
    median = times[times.count / 2]
    processor = processorTimes.min() ?? 0
    peak = ResidentMemory.peak
    size = try Corpora.bytes(of: file).count
  }

  /// Measures in two fresh processes: one that does the work often, for the times, and one that does it once.
  static func inFreshProcess(_ work: Work, file: String, runs: Int) -> Measurement? {
    func lines(_ runs: Int) -> String? {
      Command.output([CommandLine.arguments[0], "measure", work.rawValue, file, String(runs)])
    }
    guard var measurement = lines(runs).flatMap(Measurement.init), let once = lines(1).flatMap(Measurement.init) else {
      return nil
    }
    measurement.peak = once.peak
    return measurement
  }

  /// Reads what another process has printed.
  init?(_ line: String) {
    let fields = line.split { $0 == " " || $0 == "\n" }
    guard fields.count == 5, let best = Double(fields[0]), let median = Double(fields[1]),
      let processor = Double(fields[2]), let peak = Int(fields[3]), let size = Int(fields[4])
    else { return nil }
    (self.best, self.median, self.processor, self.peak, self.size) = (best, median, processor, peak, size)
  }

  /// What another process reads.
  var line: String { "\(best) \(median) \(processor) \(peak) \(size)" }

  /// The first line of a table.
  static func head(_ title: String) -> String {
    pad("best ms") + pad("median") + pad("CPU ms") + pad("CPU/MB") + pad("peak MB") + pad("MB/MB") + "  " + title
  }

  /// A line of a table.
  func row(_ title: String) -> String {
    let megabytes = Double(size) / 1_048_576
    let peak = Double(peak) / 1_048_576
    let numbers = [
      best * 1000, median * 1000, processor * 1000, processor * 1000 / megabytes, peak, peak / megabytes,
    ]
    return numbers.map { Self.pad(String(Double(Int($0 * 10 + 0.5)) / 10)) }.joined() + "  " + title
  }

  private static func pad(_ text: String) -> String {
    String(repeating: " ", count: max(9 - text.count, 1)) + text
  }
}
