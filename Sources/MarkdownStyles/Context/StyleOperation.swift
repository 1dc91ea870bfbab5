import Templates

/// An operation, or a webhook.
struct StyleOperation: StylePart {
  /// The number of the section and the operation's own, as `1.2`.
  var number: String
  /// The title.
  var title: String
  /// The description, as blocks; its headings begin at level four.
  var description: String?
  /// The method and the path with its parameters behind colons, as code in a line.
  var call: String
  /// The same as a block of code.
  var callBlock: String
  /// The title of the audience that the operation is reserved for.
  var audience: String?
  /// What happened to the operation: `name` is what and when.
  var history: [StyleItem]
  /// Parameters by place; the header fields and the query have those that carry credentials, too.
  var parameters: StyleParameters
  /// What is sent, as blocks.
  var bodyDescription: String?
  /// The type of a body that is no object with properties.
  var bodyType: String?
  /// The statuses with their texts.
  var statuses: [StyleStatus]
  /// Header fields of all responses, each once.
  var responseHeaders: [StyleItem]
  /// All examples, for all audiences.
  var examples: [StyleExample]
  /// The views of the audiences; a single one without an audience when all see the same.
  var views: [StyleView]
  /// Examples that belong to none of several views.
  var commonExamples: [StyleExample]

  static let shape = TemplateShape.record(
    [
      "number": .text, "title": .text, "description": .optional(.text), "call": .text, "callBlock": .text,
      "audience": .optional(.text), "history": StyleGroup.shape(StyleItem.shape),
      "bodyDescription": .optional(.text), "bodyType": .optional(.text),
      "statuses": StyleGroup.shape(StyleStatus.shape), "responseHeaders": StyleGroup.shape(StyleItem.shape),
      "examples": .list(StyleExample.shape), "views": .list(StyleView.shape),
      "commonExamples": .list(StyleExample.shape),
    ].merging(StyleParameters.names) { own, _ in own })

  var value: TemplateValue {
    .record(
      [
        "number": .text(number), "title": .text(title), "description": .optional(description), "call": .text(call),
        "callBlock": .text(callBlock), "audience": .optional(audience), "history": StyleGroup.value(history),
        "bodyDescription": .optional(bodyDescription), "bodyType": .optional(bodyType),
        "statuses": StyleGroup.value(statuses), "responseHeaders": StyleGroup.value(responseHeaders),
        "examples": .list(examples.map(\.value)), "views": .list(views.map(\.value)),
        "commonExamples": .list(commonExamples.map(\.value)),
      ].merging(parameters.values) { own, _ in own })
  }
}

/// What one audience sees of an operation.
struct StyleView: StylePart {
  /// The title of the audience; nil when all see the same.
  var audience: String?
  /// The examples for the audience.
  var examples: [StyleExample]

  static let shape = TemplateShape.record([
    "audience": .optional(.text), "examples": .list(StyleExample.shape),
  ])

  var value: TemplateValue {
    .record(["audience": .optional(audience), "examples": .list(examples.map(\.value))])
  }
}

/// A status of an operation.
struct StyleStatus: StylePart {
  /// The code, `4XX` or `default`.
  var code: String
  /// The code and its reason phrase, as code in a line.
  var phrase: String
  /// What it means, as the rest of a list item.
  var description: String?
  /// The title of the audience that gets it; nil when all do.
  var audience: String?

  static let shape = TemplateShape.record([
    "code": .text, "phrase": .text, "description": .optional(.text), "audience": .optional(.text),
  ])

  var value: TemplateValue {
    .record([
      "code": .text(code), "phrase": .text(phrase), "description": .optional(description),
      "audience": .optional(audience),
    ])
  }
}
