import Foundation
import TestSupport

/// A temporary folder in which a test runs the executable.
struct Folder: Sendable {
  let url: URL

  /// Calls a closure with a new folder, which is removed afterwards.
  static func with<Result>(_ body: (Folder) throws -> Result) throws -> Result {
    try Program.withTemporaryFolder { try body(Folder(url: $0.resolvingSymlinksInPath())) }
  }

  /// A new folder with files, which whoever asked for it removes.
  static func make(_ files: [String: String]) throws -> Folder {
    let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("lectern-\(UUID().uuidString)")
    let folder = Folder(url: path)
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  /// Runs a command in the folder, to its end.
  func lectern(_ arguments: String...) throws -> LecternExecutable.Outcome {
    try LecternExecutable.run(arguments, in: url)
  }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  /// Copies a file or folder of this package.
  func copy(package path: String, to target: String) throws {
    let source = LecternExecutable.packageFolder.appendingPathComponent(path)
    try FileManager.default.copyItem(at: source, to: url.appendingPathComponent(target))
  }

  /// The names in the folder itself, hidden ones included.
  func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: url.path))
  }

  /// The bytes of every file below a path, hidden ones included.
  func files(_ path: String) throws -> [String: Data] {
    let root = url.appendingPathComponent(path).resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      var isFolder: ObjCBool = false
      let file = root.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }

  /// Writes the configuration of a small site: one API, in English.
  func writeSite(title: String = "A site", more: String = "") throws {
    try write("title: \(title)\napis:\n  - spec: docker-accounts\n    locales: [en]\n\(more)", to: "lectern.yaml")
  }
}
