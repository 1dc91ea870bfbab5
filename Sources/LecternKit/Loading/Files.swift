import FoundationEssentials
import SourceText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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

  /// What standard input gives, to its end.
  static func standardInput() -> SourceFile {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(STDIN_FILENO, $0) }
      guard count > 0 else { return SourceFile(name: "standard input", text: bytes) }
      bytes += buffer[..<count]
    }
  }

  private static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.read(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// The contents of a file, or nil when there is none.
  static func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// Writes a file, whole or not at all.
  ///
  /// - Throws: `Failure` when it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .input("\(path) cannot be written: \(SystemReason.text(error))")
    }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// Whether there is a file or folder at a path.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Whether a path leads to something inside a folder, links followed.
  static func isInside(_ folder: String, _ path: String) -> Bool {
    guard let inner = resolved(path), let outer = resolved(folder) else { return false }
    return inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// The absolute path without links and dot segments, or nil when there is nothing.
  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
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
