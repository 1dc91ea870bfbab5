import FoundationEssentials
import SourceText

/// Reading the disk.
enum Files {
  /// The file at a path.
  ///
  /// - Parameters:
  ///   - path: The path, relative to the current folder or absolute.
  ///   - name: How messages name it; the path when nil.
  /// - Throws: `Failure` when it cannot be read.
  static func read(_ path: String, name: String? = nil) throws(Failure) -> SourceFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .input("\(path) cannot be read")
    }
    return SourceFile(name: name ?? path, text: Array(data))
  }

  /// The contents of a file, or nil when there is none.
  static func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// Every file below a folder, as paths relative to it, sorted; hidden files and folders are left out.
  static func list(_ folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && !isFolder(join(folder, path))
    }.sorted()
  }

  /// A path below a folder; an absolute one stays what it is.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }
}
