public import JSON
public import SourceText

/// A schema in a file: a JSON Schema of its own, or a part of an OpenAPI document.
public struct SchemaDocument: Sendable {
  /// The URI against which the document's references are resolved: the name of its file.
  public var uri: String
  /// The whole document.
  public var root: JSONValue
  /// Where in the document the schema is.
  public var pointer: JSONPointer
  /// The dialect of schemas that do not name one.
  public var dialect: SchemaDialect

  /// A document from its parts.
  public init(uri: String, root: JSONValue, pointer: JSONPointer = .root, dialect: SchemaDialect? = nil) {
    self.uri = uri
    self.root = root
    self.pointer = pointer
    self.dialect = dialect ?? SchemaDialect(openAPIDocument: root) ?? .draft2020
  }

  /// Reads a JSON or YAML file; throws its first error, or one that says that the pointer leads nowhere.
  public init(reading file: SourceFile, pointer: JSONPointer = .root) throws(Diagnostic) {
    let (node, diagnostics) = SourceText.read(file)
    if let error = diagnostics.first(where: { $0.severity == .error }) { throw error }
    guard let node else { throw .emptySchemaFile(file) }
    let root = JSONValue(node)
    guard root.value(at: pointer) != nil else { throw .schemaPointerLeadsNowhere(pointer, in: file) }
    self.init(uri: file.name, root: root, pointer: pointer)
  }
}

extension Diagnostic {
  /// The file holds no document at all.
  static func emptySchemaFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(id: "schema.empty-file", summary: "a schema file must hold a document", file: file.name)
  }

  /// A pointer into a schema file does not find anything.
  static func schemaPointerLeadsNowhere(_ pointer: JSONPointer, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "schema.pointer", summary: "the pointer '\(pointer)' must lead to a schema in the file", file: file.name)
  }
}

extension JSONValue {
  /// The value at the end of a pointer, or nil when it leads nowhere.
  func value(at pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      guard let next = value.child(token) else { return nil }
      value = next
    }
    return value
  }

  /// The member or element that a pointer's token names.
  func child(_ token: String) -> JSONValue? {
    if case .array = self {
      guard let index = ASCII.number(token.utf8), String(index) == token else { return nil }
      return self[index]
    }
    return self[token]
  }
}
