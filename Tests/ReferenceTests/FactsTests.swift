import APISpec
import CommonMark
import DockerAccounts
import GitLabUsers
import HTTPTypes
import JSON
import OrderedCollections
import Reference
import Sandbox
import Testing

/// Every fact of both reference APIs, in the text of the page it belongs to and of its Markdown twin, in both languages.
@Suite("Facts")
struct FactsTests {
  /// A page and its twin, to look into.
  private struct Twins {
    let root: HTMLElement
    let html: String
    let markdown: String
    let path: String

    init(_ folder: String, in site: PublishedSite) throws {
      path = folder
      let page = try #require(site.pages[folder + "index.html"], "\(folder)")
      root = page.root
      html = page.text
      markdown = try #require(try site.markdownText(folder + "index.md"))
    }

    func say(_ fact: String, inHTML element: HTMLElement? = nil, _ location: SourceLocation = #_sourceLocation) {
      let fact = fact.squeezed
      let shown = element?.visibleText ?? html
      #expect(shown.contains(fact), "\(path)", sourceLocation: location)
      #expect(markdown.contains(fact), "\(path)", sourceLocation: location)
    }

    /// The row of a parameter or property, by its name, inside an element.
    func row(_ name: String, in element: HTMLElement) throws -> HTMLElement {
      let rows = element.all("div").filter { $0.classes.contains("field") }
      return try #require(rows.first { $0.all("dt").first?.all("code").first?.rawText == name }, "\(path): \(name)")
    }
  }

  static let cases = [Spec.dockerAccounts, .gitLabUsers].flatMap { spec in
    PublishedSite.languages.map { (spec.api.id, $0) }
  }

  private func api(_ id: String) throws -> API {
    try #require(try PublishedSite.shared().publication.apis.first { $0.id == id })
  }

  @Test("operations: method, path, title, description, audience, availability", arguments: cases)
  func operations(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    for operation in api.operations {
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      page.say(operation.title.text(in: language))
      page.say("\(operation.method.rawValue) \(operation.path.text)")
      #expect(page.root.all("h1").first?.rawText.squeezed == operation.title.text(in: language).squeezed)
      for piece in try words.pieces(operation.description) { page.say(piece) }
      if let audience = api.audiences.first(where: { $0.id == operation.audience }) {
        page.say(words.only(audience.title.text(in: language)))
      }
      for event in operation.availability.events {
        if let mark = words.event(event) { page.say(mark) }
        for piece in try words.pieces(event.note) { page.say(piece) }
      }
    }
  }

  @Test("parameters: name, description, type, whether required, default, availability", arguments: cases)
  func parameters(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    for operation in api.operations {
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      for parameter in operation.parameters {
        let row = try #require(
          page.root.first(id: "parameter-\(parameter.location.rawValue)-\(Slug.slug(parameter.name))"),
          "\(parameter.name)")
        page.say(parameter.name, inHTML: row)
        page.say(parameter.isRequired ? words.required : words.optional, inHTML: row)
        for piece in try words.pieces(parameter.description) { page.say(piece, inHTML: row) }
        try say(parameter.schema, in: row, of: page, api: api, words)
        for event in parameter.availability.events { if let mark = words.event(event) { page.say(mark, inHTML: row) } }
      }
    }
  }

  @Test("request bodies: media types, and every property with what is said of it", arguments: cases)
  func bodies(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    for operation in api.operations {
      guard let body = operation.requestBody else { continue }
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      let part = try #require(page.root.all("section").first { $0.elements.first?.id == "request-body" })
      for (mediaType, content) in body.content {
        page.say(mediaType, inHTML: part)
        let schema = try #require(content.schema)
        try sayProperties(of: schema, in: part, of: page, api: api, Words(language: language), showsOptional: true)
      }
    }
  }

  @Test("responses: every status with its text, audience, media types, availability", arguments: cases)
  func responses(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    for operation in api.operations {
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      for response in operation.responses {
        let row = try #require(page.root.first(id: "response-\(response.status.text)"))
        page.say(response.status.text, inHTML: row)
        for piece in try words.pieces(response.description) { page.say(piece, inHTML: row) }
        for mediaType in response.content.keys { page.say(mediaType, inHTML: row) }
        for name in response.headers.keys { page.say(name, inHTML: row) }
        if let audience = api.audiences.first(where: { $0.id == response.audience }) {
          page.say(audience.title.text(in: language), inHTML: row)
        }
        for event in response.availability.events { if let mark = words.event(event) { page.say(mark, inHTML: row) } }
      }
    }
  }

  @Test(
    "authorization: every scope that an operation needs, and every scheme with what its scopes allow", arguments: cases)
  func authorization(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    for operation in api.operations {
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      let part = try #require(page.root.all("section").first { $0.elements.first?.id == "authorization" })
      for alternative in api.security(of: operation) {
        for scope in alternative.schemes.values.joined() { page.say(scope, inHTML: part) }
      }
      #expect(part.all("li").count == api.security(of: operation).count)
    }
    let introduction = try Twins(site.folder(of: api, in: language), in: site)
    for scheme in api.securitySchemes.values {
      for piece in try words.pieces(scheme.description) { introduction.say(piece) }
      for (scope, text) in scheme.scopes {
        introduction.say(scope)
        introduction.say(text.text(in: language))
      }
    }
  }

  @Test("the introduction: description, version, servers, audiences, sections, all operations", arguments: cases)
  func introduction(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    let folder = site.folder(of: api, in: language)
    let page = try Twins(folder, in: site)
    page.say(api.title.text(in: language))
    page.say(api.version)
    for piece in try words.pieces(api.description) { page.say(piece) }
    for server in api.servers { page.say(server.url) }
    for audience in api.audiences { page.say(audience.title.text(in: language)) }
    for operation in api.operations {
      page.say(operation.title.text(in: language))
      page.say(operation.path.text)
    }
    for section in api.sections {
      let own = try Twins(folder + "sections/\(section.id)/", in: site)
      own.say(section.title.text(in: language))
      for piece in try words.pieces(section.description) { own.say(piece) }
      for operation in api.operations(in: section) { own.say(operation.title.text(in: language)) }
    }
    let changes = try Twins(folder + "changes/", in: site)
    for release in api.releases {
      changes.say(release.id)
      for piece in try words.pieces(release.description) { changes.say(piece) }
    }
  }

  @Test("examples: every request line, header and body, every status and response body", arguments: cases)
  func examples(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    for operation in api.operations {
      let page = try Twins(site.folder(of: api, in: language) + "operations/\(operation.id)/", in: site)
      #expect(!operation.examples.isEmpty)
      for example in operation.examples {
        if operation.examples.count > 1 { page.say(example.title.text(in: language)) }
        for piece in try Words(language: language).pieces(example.description) { page.say(piece) }
        let message = RequestMessage(example, of: operation, in: api)
        page.say("\(message.method.rawValue) \(message.path)" + (message.query.map { "?\($0)" } ?? "") + " HTTP/1.1")
        for header in message.headers where header.name != "Content-Length" {
          page.say("\(header.name): \(header.value)")
        }
        for line in (message.body ?? "").split(separator: "\n") { page.say(String(line)) }
        page.say("HTTP/1.1 \(example.response.status)")
        for line in (example.response.body?.text ?? "").split(separator: "\n") { page.say(String(line)) }
      }
    }
  }

  @Test("types: description and every property with what is said of it", arguments: cases)
  func types(id: String, language: String) throws {
    let site = try PublishedSite.shared()
    let api = try api(id)
    let words = Words(language: language)
    let list = try Twins(site.folder(of: api, in: language) + "types/", in: site)
    for type in api.types.values {
      list.say(type.name)
      let page = try Twins(site.folder(of: api, in: language) + "types/\(Slug.slug(type.name))/", in: site)
      #expect(page.root.all("h1").first?.rawText == type.name)
      for piece in try words.pieces(type.schema.keywords.metadata.description) { page.say(piece) }
      try sayProperties(of: type.schema, in: page.root, of: page, api: api, words, showsOptional: false)
    }
  }

  private func sayProperties(
    of schema: Schema, in element: HTMLElement, of page: Twins, api: API, _ words: Words, showsOptional: Bool
  ) throws {
    let object = schema.typeName.flatMap { api.types[$0]?.schema } ?? schema
    for (name, property) in object.keywords.applicator.properties {
      let row = try page.row(name, in: element)
      page.say(name, inHTML: row)
      let isRequired = object.keywords.validation.required.contains(name)
      if isRequired {
        page.say(words.required, inHTML: row)
      } else if showsOptional {
        page.say(words.optional, inHTML: row)
      }
      for piece in try words.pieces(property.keywords.metadata.description) { page.say(piece, inHTML: row) }
      try say(property, in: row, of: page, api: api, words)
    }
  }

  /// What a schema says itself: type, format, default, values, bounds, availability.
  private func say(_ schema: Schema, in row: HTMLElement, of page: Twins, api: API, _ words: Words) throws {
    let keywords = schema.keywords
    if let name = schema.typeName { page.say(name, inHTML: row) }
    let types = keywords.validation.types.filter { $0 != .null && $0 != .array && $0 != .object }
    for type in types { page.say(type.rawValue, inHTML: row) }
    if let format = keywords.validation.format, !types.isEmpty { page.say(format, inHTML: row) }
    if let value = keywords.metadata.defaultValue { page.say(words.defaultValue(value), inHTML: row) }
    for value in keywords.validation.allowedValues ?? [] { page.say(value.shown, inHTML: row) }
    for text in keywords.publishing.valueDescriptions.values {
      for piece in try words.pieces(text) { page.say(piece, inHTML: row) }
    }
    for number in [keywords.validation.minimum, keywords.validation.maximum].compactMap({ $0 }) {
      page.say(number.text, inHTML: row)
    }
    for length in [keywords.validation.minLength, keywords.validation.maxLength].compactMap({ $0 }) where length > 0 {
      page.say(String(length), inHTML: row)
    }
    for event in keywords.publishing.availability.events {
      if let mark = words.event(event) { page.say(mark, inHTML: row) }
    }
  }
}
