import APISpec
import SourceText

/// Where the files of a site project can be edited.
struct Repository: Sendable {
  /// The address of a page that edits a file.
  ///
  /// `{path}` and `{line}` in it are replaced. Without `{path}` the path is appended, and the line as a fragment
  /// (`#L12`).
  let edit: String
  /// Where the site's folder is in the repository; empty for its root.
  let folder: String

  /// Reads `repository` of a site project: an address, or an object of the address and the folder.
  static func read(_ cursor: SourceCursor, _ reader: inout ConfigurationReader) -> Repository? {
    let place: SourceCursor
    var folder = ""
    if cursor.node.object != nil {
      reader.expectKeys(["edit", "folder"], in: cursor)
      guard let edit = cursor["edit"] else {
        reader.diagnostics.append(.missingKey("edit", at: cursor))
        return nil
      }
      place = edit
      folder = reader.string("folder", in: cursor) ?? ""
    } else {
      place = cursor
    }
    guard let edit = reader.string(place, called: "`repository`") else { return nil }
    guard edit.hasPrefix("https://") || edit.hasPrefix("http://") else {
      reader.diagnostics.append(.noWebAddress(edit, at: place))
      return nil
    }
    return Repository(edit: edit, folder: folder)
  }

  /// Where a file is read rather than edited, as GitHub, GitLab and those like them have it; nil for one that is not in
  /// the repository.
  func viewAddress(of path: String) -> String? {
    address(of: path)?.replacing("/edit/", with: "/blob/", maxReplacements: 1)
  }

  /// Where a file is edited; nil for one that is not in the repository.
  ///
  /// - Parameters:
  ///   - path: The path, relative to the site's folder.
  ///   - line: The line to go to, from 1; nil for the beginning.
  func address(of path: String, line: Int? = nil) -> String? {
    guard !path.hasPrefix("/"), !path.contains("://") else { return nil }
    var parts: [Substring] = []
    for part in (folder.split(separator: "/") + path.split(separator: "/")) where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    let whole = parts.map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
    let line = line.map { String($0) }
    guard edit.contains("{path}") else {
      return (edit.hasSuffix("/") ? edit : edit + "/") + whole + (line.map { "#L\($0)" } ?? "")
    }
    return edit.replacing("{path}", with: whole).replacing("{line}", with: line ?? "1")
  }
}

extension Diagnostic {
  fileprivate static func noWebAddress(_ text: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.no-web-address", summary: "`\(text)` must begin with https:// or http://", at: cursor)
  }
}
