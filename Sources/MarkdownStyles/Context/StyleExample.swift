import Templates

/// A documented exchange.
///
/// Messages and bodies are blocks of code. An example body that belongs to no exchange has only one half: a request or a
/// response.
struct StyleExample: StylePart {
  /// The title.
  var title: String
  /// Whether the title is needed: there are several examples around it.
  var isTitled: Bool
  /// What it shows, as blocks.
  var description: String?
  /// The title of the audience whose view it shows.
  var audience: String?
  /// The raw request.
  var request: String?
  /// The raw response.
  var response: String?
  /// The method, path and query, when there is more to them than the operation says: a query or a body follows.
  var call: String?
  /// The body of the request.
  var requestBody: String?
  /// The status of the response, as code in a line.
  var status: String?
  /// The body of the response.
  var responseBody: String?

  static let shape = TemplateShape.record([
    "title": .text, "isTitled": .flag, "description": .optional(.text), "audience": .optional(.text),
    "request": .optional(.text), "response": .optional(.text), "call": .optional(.text),
    "requestBody": .optional(.text), "status": .optional(.text), "responseBody": .optional(.text),
  ])

  var value: TemplateValue {
    .record([
      "title": .text(title), "isTitled": .flag(isTitled), "description": .optional(description),
      "audience": .optional(audience), "request": .optional(request), "response": .optional(response),
      "call": .optional(call), "requestBody": .optional(requestBody), "status": .optional(status),
      "responseBody": .optional(responseBody),
    ])
  }
}
