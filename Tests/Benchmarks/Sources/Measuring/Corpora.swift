#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real descriptions: in the folder that `LECTERN_CORPORA` names, else in `shared/corpora` beside the package.
package struct Corpora {
  /// The files that are measured, below the folder.
  package static let subjects = [
    "openapi/github/api.github.com.2022-06-14.json", "openapi/stripe/spec3.2022-04-12.json",
    "openapi/stripe/spec3.2022-04-12.yaml",
  ]
  /// The file that is made larger.
  package static let grown = subjects[0]
  /// The files whose sites are measured.
  package static let sites = [
    "openapi/github/api.github.com.2022-06-14.json", "openapi/stripe/spec3.2022-04-12.json",
    "openapi/kubernetes/swagger-1.36.json",
  ]

  /// The folder, with a slash at its end.
  package let folder: String

  /// The corpora, or nil where there are none.
  package init?() {
    let package = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let given = getenv("LECTERN_CORPORA").map { String(cString: $0) }
    folder = (given ?? "/\(package)/../shared/corpora") + "/"
    guard Self.subjects.allSatisfy({ access(folder + $0, R_OK) == 0 }) else { return nil }
  }

  /// The content of a file.
  package static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Problem(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    fseek(file, 0, SEEK_END)
    bytes.reserveCapacity(max(ftell(file), 0) + 1)
    rewind(file)
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { $1 = fread($0.baseAddress, 1, 1 << 16, file) }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// A file that cannot be read or written.
  package struct Problem: Error {
    /// Its path.
    package let path: String

    /// A file with a path.
    package init(path: String) {
      self.path = path
    }
  }
}
