public import SourceText

/// A description after it was changed, on its way to the disk.
public struct EditedDescription: Sendable {
  /// A file that changes.
  public struct File: Sendable {
    /// What it was.
    public let old: SourceFile
    /// What it becomes.
    public let new: SourceFile
    /// What is added or changed, in the order of the file.
    public let changes: [Change]
  }

  /// Text that is added or changed.
  public struct Change: Sendable, Hashable {
    /// The line on which it begins, counted from 1.
    public let line: Int
    /// The text, without the indentation that all of its lines have.
    public let text: String
  }

  /// The files that change, the first one first.
  public let files: [File]
  /// What is read from them then.
  public let imported: OpenAPIImport
}

/// Why a description is not changed.
public enum EditProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name cannot be one of an example.
  case name(String)
  /// There is an example of this name; where.
  case taken(String)
  /// The description has no such body.
  case undocumented(String)
  /// The text cannot be changed there; where, and why.
  case place(String)

  /// One line for people.
  public var description: String {
    switch self {
    case .name(let name):
      "an example cannot be called \"\(name)\": only A–Z, a–z, 0–9, \".\", \"_\" and \"-\" can be used"
    case .taken(let place): "\(place): there is an example of this name already"
    case .undocumented(let reason), .place(let reason): reason
    }
  }
}
