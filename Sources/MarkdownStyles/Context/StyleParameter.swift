import Templates

/// A parameter, a property of the body, or the place of a credential.
struct StyleParameter: StylePart {
  /// The name.
  var name: String
  /// The name as code in a line.
  var nameCode: String
  /// The JSON type of its value.
  var type: String?
  /// Whether a request without it is invalid.
  var isRequired: Bool
  /// Whether it should no longer be used.
  var isDeprecated: Bool
  /// The value that stands when none is given, as code in a line.
  var defaultValue: String?
  /// The values allowed, as code in a line, between commas.
  var allowedValues: String?
  /// The scopes that a credential needs, as code in a line, between commas.
  var scopes: String?
  /// The title of the audience that it is reserved for.
  var audience: String?
  /// What it is, as the rest of a list item.
  var description: String?

  static let shape = TemplateShape.record([
    "name": .text, "nameCode": .text, "type": .optional(.text), "isRequired": .flag, "isDeprecated": .flag,
    "default": .optional(.text), "allowedValues": .optional(.text), "scopes": .optional(.text),
    "audience": .optional(.text), "description": .optional(.text),
  ])

  var value: TemplateValue {
    .record([
      "name": .text(name), "nameCode": .text(nameCode), "type": .optional(type), "isRequired": .flag(isRequired),
      "isDeprecated": .flag(isDeprecated), "default": .optional(defaultValue),
      "allowedValues": .optional(allowedValues), "scopes": .optional(scopes), "audience": .optional(audience),
      "description": .optional(description),
    ])
  }
}

/// The parameters of an operation, by place.
struct StyleParameters: Sendable {
  /// Those in the path.
  var path: [StyleParameter] = []
  /// Those in the query.
  var query: [StyleParameter] = []
  /// Header fields.
  var headers: [StyleParameter] = []
  /// Cookies.
  var cookies: [StyleParameter] = []
  /// Properties of a JSON body.
  var json: [StyleParameter] = []
  /// Properties of a form.
  var form: [StyleParameter] = []
  /// All that the caller chooses and that is no credential: path, query, header fields, cookies, body.
  var all: [StyleParameter] = []

  /// The names of the groups with their kinds.
  static let names: [String: TemplateShape] = Dictionary(
    uniqueKeysWithValues: [
      "pathParameters", "queryParameters", "headers", "cookies", "jsonParameters", "formParameters", "parameters",
    ].map { ($0, StyleGroup.shape(StyleParameter.shape)) })

  /// The groups by name.
  var values: [String: TemplateValue] {
    [
      "pathParameters": StyleGroup.value(path), "queryParameters": StyleGroup.value(query),
      "headers": StyleGroup.value(headers), "cookies": StyleGroup.value(cookies),
      "jsonParameters": StyleGroup.value(json), "formParameters": StyleGroup.value(form),
      "parameters": StyleGroup.value(all),
    ]
  }
}
