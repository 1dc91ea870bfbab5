import Measuring

/// The readers of Python, which are written in C, on the same files.
struct Python {
  /// Python with its YAML module, or nil where one of them is missing.
  init?() {
    guard Command.output(["python3", "-c", "import json, yaml; yaml.CLoader"]) != nil else { return nil }
  }

  /// What reads a file.
  func name(for path: String) -> String {
    path.hasSuffix(".json") ? "python json.load" : "python yaml.load(CLoader)"
  }

  /// The time and memory of reading a file, without making anything of it.
  func measurement(file: String) -> Measurement? {
    Command.output(["python3", "-c", Self.program, file, file.hasSuffix(".json") ? "9" : "3"]).flatMap(Measurement.init)
  }

  /// Prints what ``Measurement`` reads; the peak is that after the first time.
  private static let program = """
    import json, os, resource, sys, time, yaml
    path, runs = sys.argv[1], int(sys.argv[2])
    times, processor, peak = [], [], 0
    for _ in range(runs):
        start, processor_start = time.perf_counter(), time.process_time()
        with open(path, "rb") as file:
            value = json.load(file) if path.endswith(".json") else yaml.load(file, yaml.CLoader)
        times.append(time.perf_counter() - start)
        processor.append(time.process_time() - processor_start)
        peak = peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        del value
    times.sort()
    print(times[0], times[len(times) // 2], min(processor), peak, os.path.getsize(path))
    """
}
