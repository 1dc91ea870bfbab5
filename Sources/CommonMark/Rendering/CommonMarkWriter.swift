import Bytes

/// Writes CommonMark straight into one buffer of UTF-8 bytes, with the notation of GitHub for what CommonMark lacks.
///
/// A writer knows where it stands: which marks every line of a container begins with, whether a line has just begun, so
/// that characters are escaped where they would mean something, and how much space belongs before what comes next.
/// Everything given to it is taken to be safe: documents of strangers are cleaned before.
public struct CommonMarkWriter: ~Copyable {
  /// What has been written so far.
  var output = ByteOutput(capacity: 1 << 12)

  /// The addresses of links, where they stand, so that the text can be moved to another place.
  var links: [CommonMarkLink] = []

  /// What every line begins with.
  var prefix: [UInt8] = []

  /// What must come before the next character.
  var gap = Gap.none

  /// Whether a line begins here.
  var isAtLineStart = true

  /// Whether nothing but marks of containers and digits stands in the line.
  var isAtContentStart = true

  /// Whether blocks stand without blank lines between them.
  var isTight = false

  /// Whether line breaks would end the block.
  var isInHeading = false

  /// Whether a list has just ended, which another one after it would continue.
  var hasEndedList = false

  /// How much space there is between what is written and what follows.
  enum Gap: Int {
    case none, line, blankLine
  }

  /// A writer that has written nothing.
  public init() {}

  /// What has been written, with its last line ended.
  public func finished() -> CommonMarkText {
    let bytes = output.bytes()
    return CommonMarkText(bytes: output.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")], links: links)
  }

  /// Ends the line, and leaves a blank one before what follows.
  mutating func endBlock() {
    gap = .blankLine
  }

  /// Ends the line.
  mutating func endLine() {
    if gap == .none { gap = .line }
  }
}
