import Foundation
import Site
import Testing

@Suite("The weight of what readers load")
struct ScriptBudgetTests {
  @Test("all scripts together stay within 30 kB compressed, each script as a server sends it")
  func all() throws {
    try check(budget: 30_000) { $0.hasSuffix(".js") }
  }

  @Test("what a page loads by itself or for search stays within 9.5 kB compressed")
  func scripts() throws {
    try check(budget: 9_500) { $0.hasSuffix(".js") && !$0.contains("/console/") }
  }

  @Test("the console, loaded when it is first opened, stays within 20.15 kB compressed")
  func console() throws {
    try check(budget: 20_150) { $0.hasSuffix(".js") && $0.contains("/console/") }
  }

  @Test("the style sheet stays within 12 kB compressed")
  func styleSheet() throws {
    try check(budget: 12_000) { $0.hasSuffix(".css") }
  }

  private func check(budget: Int, of isWeighed: (String) -> Bool) throws {
    let files = try PublishedSite.shared().site.files.filter { $0.key.hasPrefix("assets/") && isWeighed($0.key) }
    #expect(!files.isEmpty)
    let sizes = try files.map { (name: $0.key, size: try Self.compressedSize($0.value.bytes)) }
    let total = sizes.reduce(0) { $0 + $1.size }
    let list = sizes.sorted { $0.size > $1.size }.map { "\($0.size) \($0.name)" }.joined(separator: "\n")
    #expect(total <= budget, "\(total) bytes:\n\(list)")
  }

  /// The size of bytes after gzip, without the name that no server sends.
  static func compressedSize(_ bytes: [UInt8]) throws -> Int {
    let file = FileManager.default.temporaryDirectory.appending(path: "weighed-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "--no-name", "-9", "--stdout", file.path]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let size = try output.fileHandleForReading.readToEnd()?.count ?? 0
    gzip.waitUntilExit()
    try #require(gzip.terminationStatus == 0 && size > 0)
    return size
  }
}
