public import Templates

extension SampleTemplates {
  /// What a template of a sample may ask for.
  ///
  /// Every value of the request is a record of its forms: `text` as it is; `shell`, `swift`, `javascript` and `python`
  /// as a literal of that language; `word` as a word of the shell, quoted only where it must be; `javascriptBytes` as a
  /// literal whose characters are the bytes of the UTF-8; and the flags `isEmpty` and `isASCII`. So a template picks
  /// the quoting that its language shares, and cannot print a value unquoted except by asking for `text`.
  public static let shape: TemplateShape = .record([
    "method": literal, "url": literal, "target": literal, "host": literal,
    // Fields in order; with those of one name joined.
    "headers": .list(header), "joinedHeaders": .list(header),
    "body": .optional(literal),
    "hasBody": .flag, "isGet": .flag, "isHead": .flag, "isGetOrHead": .flag,
    "hasHeaders": .flag, "hasContentType": .flag, "hasHost": .flag,
    // Whether a name is there twice; whether a dictionary cannot hold the names for this or another reason.
    "repeatsHeaders": .flag, "needsPairs": .flag,
    // Whether the URL has brackets or braces; whether its path has a segment `.` or `..`.
    "hasBrackets": .flag, "hasDotSegments": .flag,
  ])

  /// A header field: its parts, and the whole line `Name: value`.
  private static let header: TemplateShape = .record(["name": literal, "value": literal, "line": literal])

  private static let literal: TemplateShape = .record([
    "text": .text, "shell": .text, "word": .text, "swift": .text, "javascript": .text, "javascriptBytes": .text,
    "python": .text, "isEmpty": .flag, "isASCII": .flag,
  ])
}
