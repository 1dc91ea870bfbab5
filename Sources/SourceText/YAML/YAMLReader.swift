import Clibyaml

/// Reads a YAML text into a tree that keeps order, places and exact numbers.
///
/// libyaml splits the text into events; what they mean (core schema, tags, anchors, merge keys) is decided here. One
/// pass, with a stack of its own instead of recursion. Aliased values are shared, and counted as if they were copies.
struct YAMLReader: ~Copyable {
  /// Values nest at most so deep, aliases included.
  static let depthLimit = JSONReader.depthLimit

  /// Aliases may stand for so many values in all.
  static let aliasLimit = 1_000_000

  /// So many faults are told of; nobody reads on.
  static let faultLimit = 100

  /// The fault that ended the reading is already among the diagnostics.
  struct Stop: Error {}

  /// A value that can be used again by an alias.
  struct Anchored {
    var node: SourceNode
    var size: Int
    var height: Int
  }

  /// A mapping or sequence whose end was not met yet.
  struct Frame {
    var isObject: Bool
    var isFlow: Bool
    var anchor: String?
    var start: Int
    var base: Int
    var countBefore: Int
    var height = 0
    var expectsKey = true
    var key = ""
    var keySpan = SourceSpan.empty
    var keyIsMerge = false
    var keyIsUnusable = false
    var merges: [Int] = []
  }

  /// The file being read.
  let file: SourceFile

  /// Its bytes.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Where the characters of libyaml are in the bytes.
  var offsets: YAMLOffsets

  /// What was found wrong so far.
  var diagnostics: [Diagnostic] = []

  /// The collections that are open, the innermost last.
  var frames: [Frame] = []

  /// The members of the open mappings, those of the innermost last.
  var members = SourceStack<SourceMember>()

  /// The elements of the open sequences, those of the innermost last.
  var elements = SourceStack<SourceNode>()

  /// The values that aliases can name.
  var anchors: [String: Anchored] = [:]

  /// Number of values read so far, aliased ones included.
  var count = 0

  /// Number of those that came from aliases.
  var aliased = 0

  /// Where the last scalar or bracket ended: block collections end with their last value.
  var lastEnd = 0

  /// The value of the document, once it is there.
  var root: SourceNode?

  /// Reads a file that is well-formed UTF-8; the tree is nil when a fault ended the reading, and null when it is empty.
  static func read(_ file: SourceFile) -> (node: SourceNode?, diagnostics: [Diagnostic]) {
    file.text.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(file: file, bytes: bytes, offsets: YAMLOffsets(bytes, from: file.byteOrderMarkLength))
      do throws(Stop) {
        try reader.run()
        return (reader.root ?? SourceNode(.null), reader.diagnostics)
      } catch {
        return (nil, reader.diagnostics)
      }
    }
  }

  private mutating func run() throws(Stop) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let start = file.byteOrderMarkLength
    yaml_parser_set_input_string(parser, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    var documents = 0
    while true {
      guard yaml_parser_parse(parser, event) == 1 else { throw syntaxError(parser.pointee) }
      defer { yaml_event_delete(event) }
      let type = event.pointee.type
      if type == YAML_STREAM_END_EVENT { return }
      if type == YAML_DOCUMENT_START_EVENT {
        documents += 1
        guard documents == 1 else {
          diagnostics.append(.yamlSeveralDocuments(at: span(of: event.pointee), in: file))
          return
        }
      }
      try take(event.pointee)
    }
  }

  private mutating func take(_ event: yaml_event_t) throws(Stop) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      try scalar(event)
    case YAML_ALIAS_EVENT:
      try alias(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try open(
        event, isObject: false, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try open(
        event, isObject: true, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      try close(event)
    default:
      return
    }
  }

  /// The place of an event.
  mutating func span(of event: yaml_event_t) -> SourceSpan {
    let start = offsets.offset(ofCharacter: Int(event.start_mark.index))
    return SourceSpan(start, offsets.offset(ofCharacter: Int(event.end_mark.index)))
  }

  /// The pointer of the value that comes next.
  var pointer: JSONPointer {
    var tokens: [String] = []
    for (depth, frame) in frames.enumerated() {
      let end = frames[(depth + 1)...].first { !$0.isObject }?.base ?? elements.count
      tokens.append(frame.isObject ? frame.key : String(end - frame.base))
    }
    return JSONPointer(tokens: tokens)
  }

  private mutating func syntaxError(_ parser: yaml_parser_t) -> Stop {
    let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
    guard parser.error != YAML_READER_ERROR else {
      let offset = file.byteOrderMarkLength + Int(parser.problem_offset)
      diagnostics.append(.yamlSyntax(problem, at: SourceSpan(offset, offset + 1), in: file, notes: []))
      return Stop()
    }
    let offset = offsets.offset(ofCharacter: Int(parser.problem_mark.index))
    let place = SourceSpan(offset, min(offset + 1, bytes.count))
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\t") {
      diagnostics.append(.yamlTab(at: place, in: file))
      return Stop()
    }
    var notes: [DiagnosticNote] = []
    if let context = parser.context {
      let start = offsets.offset(ofCharacter: Int(parser.context_mark.index))
      notes.append(DiagnosticNote(String(cString: context), at: SourceSpan(start, start), in: file))
    }
    diagnostics.append(.yamlSyntax(problem, at: place, in: file, notes: notes))
    return Stop()
  }
}

/// The string of libyaml's, or nil.
func yamlString(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  text.map { String(cString: $0) }
}
