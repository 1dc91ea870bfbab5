extension Diagnostic {
  /// The diagnostic as a JSON object.
  ///
  /// Members: `id`, `severity`, `summary`, and where known `file`, `line`, `column`, `endLine`, `endColumn`, `pointer`,
  /// `suggestion` and `notes`, an array of objects with `message` and its place.
  public var json: SourceNode {
    var object = SourceObject()
    object.append("id", .string(id))
    object.append("severity", .string(severity.rawValue))
    object.append("summary", .string(summary))
    object.appendPlace(file: file, range: range)
    if let pointer { object.append("pointer", .string(pointer.description)) }
    if let suggestion { object.append("suggestion", .string(suggestion)) }
    if !notes.isEmpty { object.append("notes", .array(notes.map(\.json))) }
    return .object(object)
  }
}

extension DiagnosticNote {
  fileprivate var json: SourceNode {
    var object = SourceObject()
    object.append("message", .string(message))
    object.appendPlace(file: file, range: range)
    return .object(object)
  }
}

extension SourceObject {
  fileprivate mutating func appendPlace(file: String?, range: SourceRange?) {
    if let file { append("file", .string(file)) }
    guard let range else { return }
    append("line", .integer(range.start.line))
    append("column", .integer(range.start.column))
    append("endLine", .integer(range.end.line))
    append("endColumn", .integer(range.end.column))
  }
}
