import Foundation
import Testing

@Suite("The weight of the scripts")
struct ScriptBudgetTests {
  /// What all scripts together may weigh, each compressed on its own as a server sends it, in bytes.
  private static let budget = 30_000

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../templates/scripts").standardizedFileURL

  private static let scripts =
    FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "js" }.sorted { $0.path < $1.path } ?? []

  @Test("all scripts together stay within 30 kB compressed")
  func budget() throws {
    #expect(Self.scripts.contains { $0.lastPathComponent == "main.js" })
    let sizes = try Self.scripts.map { (name: $0.path.dropFirst(Self.folder.path.count), size: try compressedSize($0)) }
    let total = sizes.reduce(0) { $0 + $1.size }
    let list = sizes.sorted { $0.size > $1.size }.map { "\($0.size) \($0.name)" }.joined(separator: "\n")
    #expect(total <= Self.budget, "\(total) bytes:\n\(list)")
  }

  private func compressedSize(_ file: URL) throws -> Int {
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
