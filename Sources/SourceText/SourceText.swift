/// Reading a document into a tree.
///
/// ```swift
/// let file = SourceFile(name: "api.yaml", text: bytes)
/// let (node, diagnostics) = SourceText.read(file)
/// ```
public enum SourceText {
  /// A file must be smaller than this many bytes; offsets are kept in four bytes.
  static let byteLimit = 1 << 30

  /// A format of documents.
  public enum Format: Sendable, Hashable {
    /// JSON, as in RFC 8259.
    case json
    /// YAML 1.2 with the core schema.
    case yaml
  }

  /// Reads a file whose format is told by the extension of its name, else by its content.
  ///
  /// The node is nil when nothing could be made of the text; then there is an error among the diagnostics. A node may
  /// come with errors too: what was wrong was left out.
  public static func read(_ file: SourceFile) -> (node: SourceNode?, diagnostics: [Diagnostic]) {
    switch file.fileExtension {
    case "json", "xcstrings", "har": read(file, as: .json)
    default: read(file, as: .yaml)
    }
  }

  /// Reads a file in a given format.
  ///
  /// A YAML file that begins like JSON is read as JSON when it is JSON: the escapes of the two differ.
  public static func read(_ file: SourceFile, as format: Format) -> (node: SourceNode?, diagnostics: [Diagnostic]) {
    guard file.text.count < byteLimit else { return (nil, [.fileTooLarge(file)]) }
    if let offset = file.text.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) {
      return (nil, [.invalidUTF8(at: offset, in: file)])
    }
    switch format {
    case .json: return JSONReader.read(file)
    case .yaml:
      guard looksLikeJSON(file) else { return YAMLReader.read(file) }
      let json = JSONReader.read(file)
      if json.node != nil, !json.diagnostics.contains(where: { $0.id != "json.duplicate-key" }) { return json }
      let yaml = YAMLReader.read(file)
      return yaml.node == nil && reach(json.diagnostics) > reach(yaml.diagnostics) ? json : yaml
    }
  }

  /// The format in which a file is read.
  static func format(of file: SourceFile) -> Format {
    if ["json", "xcstrings", "har"].contains(file.fileExtension) { return .json }
    guard looksLikeJSON(file) else { return .yaml }
    let json = JSONReader.read(file)
    return json.node != nil && !json.diagnostics.hasErrors ? .json : .yaml
  }

  private static func looksLikeJSON(_ file: SourceFile) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let first = file.text.dropFirst(file.byteOrderMarkLength).first { !blanks.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// How far a reader came before it gave up: of two explanations the later one knows more.
  private static func reach(_ diagnostics: [Diagnostic]) -> Int {
    diagnostics.last?.range?.start.offset ?? 0
  }
}
