import Templates

/// What a style's template is given: a whole API in one language.
struct StyleContext: StylePart {
  /// The API's title.
  var title: String
  /// The version of the API.
  var version: String
  /// One line about the API.
  var summary: String?
  /// The description, as blocks; its headings begin at level two.
  var description: String?
  /// The servers: `name` is the URL in code.
  var servers: [StyleItem]
  /// All ways to authenticate, where each credential goes.
  var authentication: [StyleParameter]
  /// The sections that have something to say.
  var sections: [StyleSection]
  /// The words of the language.
  var words: MarkdownWords

  static let shape = TemplateShape.record([
    "title": .text, "version": .text, "summary": .optional(.text), "description": .optional(.text),
    "servers": StyleGroup.shape(StyleItem.shape), "authentication": StyleGroup.shape(StyleParameter.shape),
    "sections": .list(StyleSection.shape), "words": MarkdownWords.shape,
  ])

  var value: TemplateValue {
    .record([
      "title": .text(title), "version": .text(version), "summary": .optional(summary),
      "description": .optional(description), "servers": StyleGroup.value(servers),
      "authentication": StyleGroup.value(authentication), "sections": .list(sections.map(\.value)),
      "words": words.value,
    ])
  }
}

/// A section, or operations that belong to none.
struct StyleSection: StylePart {
  /// The number, from 1.
  var number: String
  /// The heading; for operations without a section a word for them.
  var title: String
  /// Whether the spec has the section; the word for operations without one is then a title of our own.
  var isNamed: Bool
  /// The introduction, as blocks; its headings begin at level three.
  var description: String?
  /// The operations.
  var operations: [StyleOperation]

  static let shape = TemplateShape.record([
    "number": .text, "title": .text, "isNamed": .flag, "description": .optional(.text),
    "operations": .list(StyleOperation.shape),
  ])

  var value: TemplateValue {
    .record([
      "number": .text(number), "title": .text(title), "isNamed": .flag(isNamed),
      "description": .optional(description), "operations": .list(operations.map(\.value)),
    ])
  }
}

/// A named thing with a description: a server, a header field of responses, an event in the life of an operation.
struct StyleItem: StylePart {
  /// The name, escaped or in code.
  var name: String
  /// What it is, as the rest of a list item.
  var description: String?

  static let shape = TemplateShape.record(["name": .text, "description": .optional(.text)])

  var value: TemplateValue { .record(["name": .text(name), "description": .optional(description)]) }
}
