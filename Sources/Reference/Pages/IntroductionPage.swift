import APISpec
import OrderedCollections

extension APIPages {
  /// The first page of an API: what it is, where it is served, how to be let in, what there is.
  func introductionPage() -> Page {
    var page = Page(
      path: paths.root, title: wording.text(api.title),
      summary: wording.firstSentence(api.summary ?? api.description, limit: 160),
      header: Page.Header(
        heading: Heading(Slug.slug(api.id), [wording.run(api.title)]),
        marks: [
          Mark(.plain, wording.phrase(.version, ["version": api.version])),
          Mark(.plain, [.link(.file(paths.root, name: "openapi.json"), [.text(wording[.openAPIDescription])])]),
        ]))
    if let description = api.description ?? api.summary { page.lead.append(.prose(wording.prose(description))) }
    page.lead += about()
    if !api.servers.isEmpty {
      page.lead.append(.part(Heading("servers", wording[.servers]), [.servers(api.servers.map(row))]))
    }
    if !api.securitySchemes.isEmpty {
      page.lead.append(.part(Heading("authentication", wording[.authentication]), api.securitySchemes.map(scheme)))
    }
    if !api.audiences.isEmpty {
      page.lead.append(.part(Heading("audiences", wording[.audiences]), api.audiences.map(audience)))
    }
    let sections = api.sections.map { section in
      Content.subpart(
        Heading(
          "section-\(Slug.slug(section.id))", [.link(.page(paths.section(section.id)), [wording.run(section.title)])]),
        list(order.inSection(section.id)))
    }
    page.lead.append(
      .part(
        Heading("operations", wording[.operations]), sections + list(order.outsideSections)))
    return page
  }

  private func about() -> [Content] {
    var points: [[Run]] = []
    if let license = api.license {
      let name = Run.text(license.name)
      points.append(wording.runs(.license, ["name": license.url.map { .external($0, [name]) } ?? [name]]))
    }
    if let contact = api.contact, let name = contact.name ?? contact.email ?? contact.url {
      let target = contact.url ?? contact.email.map { "mailto:\($0)" }
      points.append(
        wording.runs(.contact, ["name": target.map { .external($0, [.text(name)]) } ?? [.text(name)]]))
    }
    if let url = api.termsOfService {
      points.append(.external(url, [.text(wording[.termsOfService])]))
    }
    if let other = api.externalDocumentation { points.append(link(to: other)) }
    return points.isEmpty ? [] : [.list(points)]
  }

  /// A link to a page elsewhere.
  func link(to other: ExternalDocumentation) -> [Run] {
    .external(other.url, other.description.map(wording.line) ?? [.text(wording[.externalDocumentation])])
  }

  private func row(_ server: Server) -> ServerRow {
    ServerRow(
      url: server.url, description: server.description.map(wording.prose),
      variables: server.variables.map { name, variable in
        Field(
          id: "server-variable-\(Slug.slug(name))", name: name, type: [.text("string")], marks: [],
          description: variable.description.map(wording.prose),
          constraints: [wording.runs(.defaultValue, ["value": [.code(variable.defaultValue)]])],
          values: variable.allowedValues.map { EnumeratedValue(value: $0, description: nil) }, nested: nil)
      })
  }

  private func scheme(_ name: String, _ scheme: SecurityScheme) -> Content {
    var content: [Content] = []
    if let description = scheme.description { content.append(.prose(wording.prose(description))) }
    if !scheme.scopes.isEmpty {
      content.append(
        .table(
          header: [wording[.scope], wording[.allows]],
          rows: scheme.scopes.map { [[.scope($0.key)], wording.line($0.value)] }))
    }
    if !scheme.sandboxCredentials.isEmpty {
      content.append(.paragraph([.text(wording[.sandboxCredentials])]))
      content.append(
        .table(
          header: [wording[.credential], wording[.standsFor]],
          rows: scheme.sandboxCredentials.map { credential in
            [
              headerText(scheme, credential.credential).map { [.code($0)] } ?? [],
              wording.line(credential.description),
            ]
          }))
    }
    return .subpart(Heading("scheme-\(Slug.slug(name))", authorization.title(of: scheme)), content)
  }

  private func headerText(_ scheme: SecurityScheme, _ credential: Credential) -> String? {
    switch scheme.placement(of: credential) {
    case .header(let header): "\(header.name): \(header.value)"
    case .query(let name, let value): "?\(name)=\(PercentEncoding.encode(value))"
    case .cookie(let name, let value): "Cookie: \(name)=\(value)"
    case nil: nil
    }
  }

  private func audience(_ audience: Audience) -> Content {
    .subpart(
      Heading("audience-\(Slug.slug(audience.id))", [wording.run(audience.title)]),
      audience.description.map { [.prose(wording.prose($0))] } ?? [])
  }
}
