/// Reads a JSON text ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) into a tree that keeps order, places and
/// exact numbers.
///
/// One pass over the bytes, with a stack of its own instead of recursion. Faults after which the meaning is still clear
/// (a comma too many, a comment, a repeated key) are reported and passed over; the first other fault ends the reading.
struct JSONReader: ~Copyable {
  /// Values nest at most so deep: enough for any real document, and safe to take apart on a small thread's stack.
  static let depthLimit = 256

  /// After so many faults nobody reads on.
  private static let faultLimit = 100

  /// The fault that ended the reading is already among the diagnostics.
  struct Stop: Error {}

  /// An object or array whose end was not met yet.
  private struct Frame {
    var isObject: Bool
    var start: Int
    var base: Int
  }

  /// The file being read.
  let file: SourceFile

  /// Its bytes.
  let bytes: UnsafeBufferPointer<UInt8>

  /// Offset of the next byte to read.
  var index = 0

  /// What was found wrong so far.
  var diagnostics: [Diagnostic] = []

  private var frames: [Frame] = []
  /// The members of the open objects; the last one of each waits for its value.
  private var members = SourceStack<SourceMember>()
  private var elements = SourceStack<SourceNode>()

  private init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
    index = file.byteOrderMarkLength
  }

  /// Reads a file that is well-formed UTF-8; the tree is nil when a fault ended the reading.
  static func read(_ file: SourceFile) -> (node: SourceNode?, diagnostics: [Diagnostic]) {
    file.text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(file: file, bytes: bytes)
      let node = try? reader.document()
      return (node, reader.diagnostics)
    }
  }

  private mutating func document() throws(Stop) -> SourceNode {
    let node = try value()
    try skipBlanks()
    guard index == bytes.count else { throw stop(.textAfterValue, from: index, to: index + 1) }
    return node
  }

  private mutating func value() throws(Stop) -> SourceNode {
    while true {
      try skipBlanks()
      let start = index
      guard index < bytes.count else { throw endOfText() }
      var node: SourceNode
      switch bytes[index] {
      case UInt8(ascii: "{"):
        try open(isObject: true)
        try skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "}") else {
          try key()
          continue
        }
        node = close()
      case UInt8(ascii: "["):
        try open(isObject: false)
        try skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "]") else { continue }
        node = close()
      case UInt8(ascii: "\""):
        let string = try string()
        node = SourceNode(.string(string), at: SourceSpan(start, index))
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        try skipNumber()
        node = SourceNode(.number(text(from: start)), at: SourceSpan(start, index))
      default:
        let literal = try literal()
        node = SourceNode(literal, at: SourceSpan(start, index))
      }
      if try attach(&node) { return node }
    }
  }

  /// Puts a finished value where it belongs and closes what ends after it; true when it is the whole document.
  ///
  /// The value is exchanged for that of what was closed: moving it, rather than copying, leaves its references alone.
  private mutating func attach(_ node: inout SourceNode) throws(Stop) -> Bool {
    while let frame = frames.last {
      if frame.isObject {
        members.changeLast { swap(&$0.value, &node) }
      } else {
        elements.append(.null)
        elements.changeLast { swap(&$0, &node) }
      }
      try skipBlanks()
      guard index < bytes.count else { throw endOfText() }
      let closing = frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if bytes[index] == UInt8(ascii: ",") {
        let comma = index
        index += 1
        try skipBlanks()
        guard index < bytes.count, bytes[index] == closing else {
          if frame.isObject { try key() }
          return false
        }
        try report(.commaAfterLast(isObject: frame.isObject), from: comma, to: comma + 1)
      }
      guard bytes[index] == closing else {
        throw stop(.expectedComma(isObject: frame.isObject), from: index, to: index + 1)
      }
      node = close()
    }
    return true
  }

  private mutating func open(isObject: Bool) throws(Stop) {
    guard frames.count < Self.depthLimit else { throw stop(.tooDeep(Self.depthLimit), from: index, to: index + 1) }
    frames.append(Frame(isObject: isObject, start: index, base: isObject ? members.count : elements.count))
    index += 1
  }

  private mutating func close() -> SourceNode {
    index += 1
    let frame = frames.removeLast()
    let span = SourceSpan(frame.start, index)
    if !frame.isObject {
      return SourceNode(.array(elements.take(from: frame.base)), at: span)
    }
    let own = members.take(from: frame.base)
    var repetitions: [(first: SourceMember, again: SourceMember)] = []
    let object = SourceObject(own) { repetitions.append(($0, $1)) }
    for (first, again) in repetitions.prefix(Self.faultLimit - min(diagnostics.count, Self.faultLimit)) {
      diagnostics.append(
        .duplicateKey(
          again.key, at: again.keySpan, first: first.keySpan, pointer: pointer.appending(again.key), format: "json",
          in: file))
    }
    return SourceNode(.object(object), at: span)
  }

  /// The pointer of the value that comes next.
  private var pointer: JSONPointer {
    var tokens: [String] = []
    for (depth, frame) in frames.enumerated() {
      let inner = frames[(depth + 1)...].first { $0.isObject == frame.isObject }?.base
      let end = inner ?? (frame.isObject ? members.count : elements.count)
      guard frame.isObject else {
        tokens.append(String(end - frame.base))
        continue
      }
      if end > frame.base { tokens.append(members[end - 1].key) }
    }
    return JSONPointer(tokens: tokens)
  }

  private mutating func key() throws(Stop) {
    guard index < bytes.count else { throw endOfText() }
    let start = index
    guard bytes[index] == UInt8(ascii: "\"") else {
      switch bytes[index] {
      case UInt8(ascii: "'"): throw stop(.singleQuotes, from: index, to: index + 1)
      case let byte where byte.isWordByte: throw stop(.bareKey, from: index, to: endOfWord())
      default: throw stop(.expectedKey, from: index, to: index + 1)
      }
    }
    let key = try string()
    members.append(SourceMember(key: key, keySpan: SourceSpan(start, index), value: .null))
    try skipBlanks()
    guard index < bytes.count else { throw endOfText() }
    guard bytes[index] == UInt8(ascii: ":") else { throw stop(.expectedColon, from: index, to: index + 1) }
    index += 1
  }

  private func text(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
  }

  private mutating func endOfText() -> Stop {
    guard let frame = frames.last else { return stop(.expectedValue, from: index, to: index) }
    return stop(.unclosed(isObject: frame.isObject), from: frame.start, to: frame.start + 1)
  }

  /// Reports a fault after which reading goes on, unless there were too many.
  mutating func report(_ problem: JSONProblem, from start: Int, to end: Int) throws(Stop) {
    diagnostics.append(.jsonSyntax(problem, at: SourceSpan(start, end), in: file))
    if diagnostics.count >= Self.faultLimit { throw Stop() }
  }

  /// Reports the fault that ends the reading.
  mutating func stop(_ problem: JSONProblem, from start: Int, to end: Int) -> Stop {
    diagnostics.append(.jsonSyntax(problem, at: SourceSpan(start, min(end, bytes.count)), in: file))
    return Stop()
  }
}
