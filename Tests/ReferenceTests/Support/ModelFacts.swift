import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// Every string and number that a part of the model says, in the order in which it is walked through.
///
/// What is said of a named type is a fact of its own page; elsewhere its name is. Left out is what is no word to a
/// reader: identifiers and remarks of schemas (`$id`, `$anchor`, `$comment`, `$defs`), and extensions.
struct ModelFacts {
  /// A fact, and where it is said.
  struct Fact: Hashable {
    enum Kind: Hashable {
      /// Characters that are on the page as they are.
      case letters
      /// CommonMark.
      case prose
      /// A title, which may only repeat the name of what it is of.
      case title(of: String)
    }

    let place: String
    let text: String
    var kind = Kind.letters
  }

  private(set) var facts: [Fact] = []

  init(of operation: Operation, in api: API) {
    add("title", operation.title.source)
    add(operation, in: api, "")
  }

  init(of type: NamedType) {
    add("type", type.name)
    add(type.schema, "type", name: type.name)
  }

  init(introductionOf api: API) {
    add("title", api.title.source)
    add("version", api.version)
    prose("summary", api.summary)
    prose("description", api.description)
    let about = [
      api.termsOfService, api.contact?.name, api.contact?.url, api.contact?.email, api.license?.name,
      api.license?.identifier, api.license?.url,
    ]
    for text in about { add("about", text) }
    add(api.externalDocumentation, "about")
    for server in api.servers { add(server, "server") }
    for audience in api.audiences { prose("audience", audience.description) }
    for section in api.sections { add("section", section.title.source) }
    // Of a large API the pages of the sections have their operations.
    let isLarge = api.operations.count > 100 && !api.sections.isEmpty
    let sections = Set(api.sections.map { $0.id })
    for operation in api.operations where !isLarge || operation.section.map(sections.contains) != true {
      add("operations", operation.title.source)
    }
    for (name, scheme) in api.securitySchemes { add(scheme, "scheme \(name)", name) }
  }

  init(of section: Section, in api: API) {
    add("section", section.title.source)
    prose("section", section.description)
    add(section.externalDocumentation, "section")
    for operation in api.operations(in: section) { add("section", operation.title.source) }
    for inner in api.sections where inner.parent == section.id { add("section", inner.title.source) }
  }

  private mutating func add(_ operation: Operation, in api: API, _ place: String) {
    prose(place + "description", operation.description)
    add(operation.externalDocumentation, place)
    for server in operation.servers { add(server, place + "server") }
    for name in operation.furtherTags {
      add(place + "tag", (api.sections + api.labels).first { $0.id == name }?.title.source)
    }
    for requirement in operation.security ?? [] {
      for (name, scopes) in requirement.schemes {
        if api.securitySchemes[name] == nil { add(place + "security", name) }
        for scope in scopes { add(place + "security", scope) }
      }
    }
    add(operation.availability, place)
    for parameter in operation.parameters { add(parameter, place + "parameter \(parameter.name)") }
    if let body = operation.requestBody {
      prose(place + "body", body.description)
      add(body.content, place + "body")
    }
    for response in operation.responses {
      let place = place + "response \(response.status.text)"
      add(place, response.status.text)
      add(place, response.summary?.source)
      prose(place, response.description)
      for (name, header) in response.headers { add(header, "\(place) header \(name)", name) }
      add(response.content, place)
      add(response.availability, place)
      for (name, link) in response.links { add(link, "\(place) link \(name)", name, in: api) }
    }
    for example in operation.examples { add(example, place + "example \(example.id)", of: operation, in: api) }
    for callback in operation.callbacks {
      let place = place + "callback \(callback.name) "
      add(place, callback.name)
      add(place, callback.expression)
      for operation in callback.operations {
        add(place, operation.method.rawValue)
        add(place, operation.title.source)
        var operation = operation
        operation.examples = []
        add(operation, in: api, place)
      }
    }
  }

  private mutating func add(_ parameter: Parameter, _ place: String) {
    add(place, parameter.name)
    prose(place, parameter.description)
    if case .content(let mediaType, _) = parameter.serialization { add(place, mediaType) }
    for value in parameter.examples.values { add(place + " example", value.shown) }
    for note in parameter.exampleNotes.values { add(note, place + " example") }
    add(parameter.availability, place)
    add(parameter.schema, place, name: parameter.name)
  }

  private mutating func add(_ header: Header, _ place: String, _ name: String) {
    add(place, name)
    prose(place, header.description)
    add(place, header.mediaType)
    add(header.availability, place)
    add(header.schema, place, name: name)
  }

  private mutating func add(_ content: OrderedDictionary<String, MediaContent>, _ place: String) {
    for (mediaType, content) in content {
      let place = "\(place) \(mediaType)"
      add(place, mediaType)
      for schema in [content.schema, content.itemSchema].compactMap({ $0 }) { add(schema, place, name: "") }
      for (name, encoding) in content.encoding { add(encoding, "\(place) encoding \(name)", name) }
      for note in content.exampleNotes.values { add(place, note.externalValue) }
    }
  }

  private mutating func add(_ encoding: Encoding, _ place: String, _ name: String) {
    add(place, name)
    add(place, encoding.contentType)
    for (name, header) in encoding.headers { add(header, "\(place) header \(name)", name) }
  }

  private mutating func add(_ note: ExampleNote, _ place: String) {
    add(place, note.title?.source)
    prose(place, note.description)
    add(place, note.externalValue)
  }

  private mutating func add(_ link: Link, _ place: String, _ name: String, in api: API) {
    add(place, name)
    add(place, api.operation(id: link.operation)?.title.source ?? link.operation)
    for (name, value) in link.parameters {
      add(place, name)
      add(place, value.shown)
    }
    add(place, link.requestBody?.shown)
    prose(place, link.description)
    add(place, link.server?.url)
  }

  private mutating func add(_ example: Example, _ place: String, of operation: Operation, in api: API) {
    if operation.examples.count > 1 { add(place, example.title.source) }
    prose(place, example.description)
    let message = RequestMessage(example, of: operation, in: api)
    add(place, message.path)
    add(place, message.query)
    for header in message.headers where header.name != "Content-Length" {
      add(place, "\(header.name): \(header.value)")
    }
    add(place, message.bodyBytes.flatMap { String(validating: $0, as: UTF8.self) })
    add(place, ResponseMessage(example, of: operation, in: api).text)
  }

  private mutating func add(_ server: Server, _ place: String) {
    add(place, server.url)
    add(place, server.name)
    prose(place, server.description)
    for (name, variable) in server.variables {
      add(place, name)
      add(place, variable.defaultValue)
      prose(place, variable.description)
      for value in variable.allowedValues { add(place, value) }
    }
  }

  private mutating func add(_ scheme: SecurityScheme, _ place: String, _ name: String) {
    add(place, name)
    prose(place, scheme.description)
    for (scope, text) in scheme.scopes {
      add(place, scope)
      prose(place, text)
    }
    add(place, scheme.metadataURL)
    add(scheme.availability, place)
    switch scheme.kind {
    case .basic, .mutualTLS: break
    case .bearer(let format): add(place, format)
    case .http(let name), .apiKey(let name, _), .openIDConnect(let name): add(place, name)
    case .oauth2(let flows):
      let all = [
        flows.implicit, flows.password, flows.clientCredentials, flows.authorizationCode, flows.deviceAuthorization,
      ].compactMap { $0 }
      for flow in all {
        for url in [flow.authorizationURL, flow.deviceAuthorizationURL, flow.tokenURL, flow.refreshURL] {
          add(place, url)
        }
        for scope in flow.scopes ?? [] { add(place, scope) }
      }
    }
  }

  private mutating func add(_ availability: Availability, _ place: String) {
    for event in availability.events {
      prose(place + " availability", event.note)
      if event.kind != .deprecated { add(place + " availability", event.release) }
    }
  }

  private mutating func add(_ other: ExternalDocumentation?, _ place: String) {
    guard let other else { return }
    add(place, other.url)
    prose(place, other.description)
  }

  private mutating func add(_ schema: Schema, _ place: String, name: String) {
    guard case .keywords(let keywords) = schema else { return }
    switch keywords.core.reference {
    case .type(let name)?, .uri(let name)?: add(place, name)
    case nil: break
    }
    if let title = keywords.metadata.title {
      facts.append(Fact(place: place, text: title.source, kind: .title(of: schema.typeName ?? name)))
    }
    prose(place, keywords.metadata.description)
    addValidation(keywords, place)
    add(keywords.publishing.availability, place)
    add(keywords.openAPI.externalDocumentation, place)
    if let discriminator = keywords.openAPI.discriminator {
      add(place + " discriminator", discriminator.propertyName)
      for value in discriminator.mapping.keys { add(place + " mapping", value) }
    }
    if let xml = keywords.openAPI.xml {
      for text in [xml.name, xml.namespace, xml.prefix] { add(place + " xml", text) }
    }
    for text in keywords.publishing.valueDescriptions.values { prose(place + " enum", text) }
    for (name, property) in keywords.applicator.properties {
      add("\(place).\(name)", name)
      add(property, "\(place).\(name)", name: name)
    }
    for (pattern, property) in keywords.applicator.patternProperties {
      add("\(place)/\(pattern)/", pattern)
      add(property, "\(place)/\(pattern)/", name: "")
    }
    for (name, dependent) in keywords.applicator.dependentSchemas {
      add(place, name)
      add(dependent, "\(place) if \(name)", name: "")
    }
    var others = keywords
    others.core.definitions = [:]
    others.applicator.properties = [:]
    others.applicator.patternProperties = [:]
    others.applicator.dependentSchemas = [:]
    for (index, inner) in Schema.keywords(others).subschemas.enumerated() {
      add(inner, "\(place)<\(index)>", name: name)
    }
  }

  private mutating func addValidation(_ keywords: Schema.Keywords, _ place: String) {
    let validation = keywords.validation
    for value in validation.allowedValues ?? [] { add(place + " enum", value.shown) }
    for value in [validation.constant, keywords.metadata.defaultValue].compactMap({ $0 }) { add(place, value.shown) }
    for value in keywords.metadata.examples { add(place + " example", value.shown) }
    let texts = [validation.format, validation.pattern, keywords.content.encoding, keywords.content.mediaType]
    for text in texts { add(place, text) }
    let numbers = [
      validation.multipleOf, validation.maximum, validation.exclusiveMaximum, validation.minimum,
      validation.exclusiveMinimum,
    ].map { $0?.text }
    let counts = [
      validation.maxLength, validation.minLength, validation.maxItems, validation.minItems, validation.maxContains,
      validation.minContains, validation.maxProperties, validation.minProperties,
    ].map { count in count.flatMap { $0 > 0 ? String($0) : nil } }
    for number in numbers + counts { add(place, number) }
    for name in validation.required { add(place + " required", name) }
    for (name, names) in validation.dependentRequired { for name in [name] + names { add(place, name) } }
  }

  private mutating func add(_ place: String, _ text: String?) {
    if let text, !text.isEmpty { facts.append(Fact(place: place, text: text)) }
  }

  private mutating func prose(_ place: String, _ text: LocalizedText?) {
    if let text { facts.append(Fact(place: place, text: text.source, kind: .prose)) }
  }
}
