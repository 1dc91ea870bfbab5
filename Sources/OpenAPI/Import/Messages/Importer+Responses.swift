import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// The responses of an operation, in the order of the document.
  ///
  /// [Responses Object](https://spec.openapis.org/oas/v3.1.1.html#responses-object).
  mutating func responses(of operation: SourceCursor) -> [ImportedResponse] {
    let field = version < .v3_1 ? required("responses", of: operation, .operation) : operation["responses"]
    let produces = version == .v2 ? operation["produces"] ?? root["produces"] : nil
    var responses: [ImportedResponse] = []
    for (key, cursor) in members(field) {
      guard let status = Self.status(key) else {
        report(.invalidStatus(key, at: cursor))
        continue
      }
      guard let target = target(cursor), !isInternal(target.cursor) else { continue }
      responses += self.responses(status, target, produces: produces)
    }
    return responses
  }

  /// The response of a status, or its variants for audiences.
  private mutating func responses(
    _ status: ResponseStatus, _ target: Target, produces: SourceCursor?
  ) -> [ImportedResponse] {
    let place = Place(target.cursor)
    let read: ImportedResponse?
    if version == .v2 {
      read = swaggerResponse(target.cursor, produces: produces)
    } else {
      let known = readResponses[place]
      read = known ?? self.response(target.cursor)
      if known == nil { readResponses[place] = .some(read) }
    }
    guard var response = read else { return [] }
    if let description = target.description { response.response.description = description }
    if let summary = target.summary { response.response.summary = summary }
    response.response.status = status
    let variants = elements(target.cursor[ExtensionKey.audienceResponses]).compactMap { self.response($0) }
    guard !variants.isEmpty else { return [response] }
    // The response itself is the union of its variants; only its examples are its own.
    return variants.enumerated().map { index, variant in
      var variant = variant
      variant.response.status = status
      if index == 0 { (variant.examples, variant.schemas) = (response.examples, response.schemas) }
      return variant
    }
  }

  /// A response whose status is not known yet.
  ///
  /// [Response Object](https://spec.openapis.org/oas/v3.1.1.html#response-object).
  mutating func response(_ cursor: SourceCursor) -> ImportedResponse? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .response)
    let description = text(required("description", of: cursor, .response)) ?? ""
    var response = Response(.default, description: description)
    if version >= .v3_2 || isOwn { response.summary = text(cursor["summary"] ?? cursor[ExtensionKey.summary]) }
    response.headers = headers(cursor["headers"])
    let (content, examples, schemas) = content(cursor["content"])
    response.content = content
    for (name, field) in members(cursor["links"], withExtensions: true) { response.links[name] = link(field) }
    response.audience = string(cursor[ExtensionKey.audience])
    response.availability = availability(of: cursor)
    response.extensions = extensions(of: cursor, except: Self.responseExtensions)
    return ImportedResponse(response: response, examples: examples, schemas: schemas)
  }

  /// [Link Object](https://spec.openapis.org/oas/v3.1.1.html#link-object).
  private mutating func link(_ cursor: SourceCursor) -> Link? {
    guard let target = target(cursor) else { return nil }
    let object = target.cursor
    check(object, .link)
    guard let operation = linkedOperation(object) else { return nil }
    var link = Link(operation: operation)
    for field in [object["parameters"], object[ExtensionKey.furtherParameters]] {
      for (name, value) in members(field, withExtensions: true) { link.parameters[name] = JSONValue(value.node) }
    }
    link.requestBody = object["requestBody"].map { JSONValue($0.node) }
    link.description = target.description ?? text(object["description"])
    link.server = server(object["server"] ?? object[ExtensionKey.linkServer])
    link.extensions = extensions(of: object)
    return link
  }

  /// The identifier of the operation that a link leads to.
  private mutating func linkedOperation(_ link: SourceCursor) -> String? {
    if let field = link["operationRef"], let reference = string(field) {
      guard let destination = follow(reference, at: field) else { return nil }
      if let id = sites.places[Place(destination)] { return id }
      report(.unknownOperation(reference, known: [], at: field))
      return nil
    }
    guard let field = required("operationId", of: link, .link), let name = string(field) else { return nil }
    if let id = sites.ids[name] { return id }
    report(.unknownOperation(name, known: Array(sites.ids.keys), at: field))
    return nil
  }

  /// The status of a key: `404`, `4XX` or `default`.
  static func status(_ key: String) -> ResponseStatus? {
    if key == "default" { return .default }
    if let code = Int(key), (100...999).contains(code), key.count == 3 { return .code(code) }
    guard key.count == 3, key.uppercased().hasSuffix("XX"), let digit = key.first?.wholeNumberValue,
      (1...5).contains(digit)
    else { return nil }
    return .range(digit)
  }

  /// Extensions of a response that the model has a place for.
  static let responseExtensions = lifecycleExtensions.union([ExtensionKey.audienceResponses])
}
