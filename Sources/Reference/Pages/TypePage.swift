import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension APIPages {
  /// The page of a named type: its properties, an example, and where it is used.
  func typePage(_ type: NamedType) -> Page {
    let keywords = type.schema.keywords
    var page = Page(
      path: paths.type(type.name), title: type.name,
      summary: wording.firstSentence(keywords.metadata.description, limit: 160),
      header: Page.Header(
        eyebrow: LinkRow(target: .page(paths.allTypes), title: [.text(wording[.types])], text: nil),
        heading: Heading(Slug.slug(type.name), type.name),
        marks: [Mark(.plain, fields.types.words(for: type.schema).plainText)]
          + fields.facts(of: type.schema).titles(besides: type.name) + fields.marks.schemaMarks(type.schema)))
    page.lead = details(of: type)
    if let example = uses.example(of: type.name) {
      page.rail = [
        Page.Card(
          heading: Heading("type-example", wording[.example]), status: nil,
          content: [.code(language: "json", example.text())])
      ]
    }
    page.rest = [.part(Heading("used-by", wording[.usedBy]), usedBy(type.name))]
    page.files[SchemaFile.name] = SchemaFile(types: api.types, paths: paths).value(of: type)
      .utf8(.compact)
    return page
  }

  /// What is said of a type, its properties in a part with a heading.
  private func details(of type: NamedType) -> [Content] {
    let details = bodies.details(of: type.schema, at: SchemaPlace(id: "property", presence: .whenRequired))
    guard let start = details.firstIndex(where: \.isAboutParts) else { return details }
    let heading = Heading("properties", wording[.properties])
    return Array(details[..<start]) + [.part(heading, Array(details[start...]))]
  }

  /// The list of all named types.
  func typesPage() -> Page {
    var page = Page(
      path: paths.allTypes, title: wording[.types], summary: "\(wording[.types]) – \(wording.text(api.title))",
      header: Page.Header(
        eyebrow: LinkRow(target: .page(paths.root), title: [wording.run(api.title)], text: nil),
        heading: Heading("types", wording[.types])))
    page.lead = [
      .links(
        api.types.values.map { type in
          LinkRow(
            target: .page(paths.type(type.name)), title: [.code(type.name)],
            text: wording.firstSentence(type.schema.keywords.metadata.description, limit: 120))
        })
    ]
    return page
  }

  private func usedBy(_ name: String) -> [Content] {
    let operations = uses.operations(using: name).map { use in
      var user = row(forOperation: use.operation)
      user.target = .page(paths.operation(api.operations[use.operation].id), fragment: use.fragment)
      user.detail = .place(words(for: use.place))
      return user
    }
    let types = uses.types(using: name).map { [Run.link(.page(paths.type($0)), [.text($0)])] }
    var content: [Content] = operations.isEmpty ? [] : [.operations(operations)]
    if !types.isEmpty {
      content.append(.paragraph(wording.runs(.inTypes, ["types": Array(types.joined(separator: [.text(", ")]))])))
    }
    return content.isEmpty ? [.empty(wording[.notUsed])] : content
  }

  private func words(for place: TypeUses.Place) -> String {
    switch place {
    case .requestBody: wording[.inRequestBody]
    case .response(let status): wording.phrase(.inResponse, ["status": status.text])
    case .parameter(let name): wording.phrase(.inParameter, ["name": name])
    }
  }
}

extension Content {
  /// Whether it is about the parts of a schema rather than about the whole.
  fileprivate var isAboutParts: Bool {
    switch self {
    case .fields, .choices, .inside: true
    default: false
    }
  }
}
