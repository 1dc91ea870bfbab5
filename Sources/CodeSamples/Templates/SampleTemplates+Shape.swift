public import Templates

extension SampleTemplates {
  /// What a template of a sample may ask for.
  ///
  /// Every value of the request is a record of its forms: `text` as it is; `quoted` as a literal of the language;
  /// `word` without quotes where a shell needs none; `octets` as a literal whose characters are the bytes of the UTF-8;
  /// and the flags `isEmpty` and `isASCII`. So a template cannot print a value unquoted except by asking for `text`.
  public static let shape: TemplateShape = .record([
    "method": literal, "url": literal, "target": literal,
    // The URL with braces percent-encoded.
    "uri": literal,
    // The server with the port, as in the field Host; its name alone; its port in digits.
    "host": literal, "hostname": literal, "port": .text,
    // Fields in order; with those of one name joined.
    "headers": .list(header), "joinedHeaders": .list(header),
    "body": .optional(body),
    // Whether there is a body; whether it can be written as text, or takes bytes.
    "hasBody": .flag, "hasText": .flag, "hasBytes": .flag,
    "isGet": .flag, "isHead": .flag, "isGetOrHead": .flag,
    // Whether the method is one of RFC 9110 or PATCH; whether it is POST, PUT or PATCH.
    "isStandardMethod": .flag, "expectsBody": .flag, "isHTTPS": .flag,
    "hasHeaders": .flag, "hasContentType": .flag, "hasHost": .flag,
    // Whether fields describe the content, or the connection.
    "hasContentFields": .flag, "hasConnectionFields": .flag,
    // Whether a name is there twice; whether a dictionary cannot hold the names for this or another reason.
    "repeatsHeaders": .flag, "needsPairs": .flag,
    // Whether all values of fields are ASCII; whether the URL or one of them has double quotes.
    "isASCII": .flag, "hasDoubleQuotes": .flag,
    // Whether the URL has brackets or braces; whether its path has a segment `.` or `..`.
    "hasBrackets": .flag, "hasDotSegments": .flag,
  ])

  private static let forms: [String: TemplateShape] = [
    "text": .text, "quoted": .text, "word": .text, "octets": .text, "isEmpty": .flag, "isASCII": .flag,
  ]

  private static let literal: TemplateShape = .record(forms)

  /// A header field: its parts, the whole line `Name: value`, and the item of HTTPie, absent where it cannot have one.
  private static let header: TemplateShape = .record([
    "name": literal, "value": literal, "line": literal, "item": .optional(literal), "isHost": .flag,
    "isContentField": .flag, "isConnectionField": .flag,
  ])

  /// The body: as text when `isText`, else as `bytes`, a literal of Base64 where the language has no better one.
  private static let body: TemplateShape = .record(
    forms.merging(["bytes": .text, "isText": .flag, "length": .text]) { first, _ in first })
}
