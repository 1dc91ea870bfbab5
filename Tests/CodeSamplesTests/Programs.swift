import TestSupport

/// Programs that run samples; nil when the machine does not have them.
enum Programs {
  static let shell = Program("sh")
  static let curl = Program("curl")
  static let node = Program("node")
  static let swiftCompiler = Program("swiftc")

  /// Python, when it has the package requests.
  static let python: Program? = Program("python3").flatMap { python in
    (try? python.run(["-c", "import requests"]).code) == 0 ? python : nil
  }
}
