import APISpec
import JSON
import OrderedCollections

extension APIPages {
  /// Most operations that the first page lists itself; of more it lists the sections, which have them on their pages.
  private static let longestIntroduction = 100

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
    if let summary = api.summary { page.lead.append(.prose(wording.prose(summary))) }
    if let description = api.description {
      var prose = wording.prose(description)
      prose.headingPrefix = SpecLinks.headingPrefix
      page.lead.append(.prose(prose))
    }
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
    let isShort = api.operations.count <= Self.longestIntroduction || api.sections.isEmpty
    let sections = isShort ? api.sections.map(operations) : [.links(api.sections.map(row))]
    page.lead.append(
      .part(Heading("operations", wording[.operations]), sections + list(order.outsideSections)))
    return page
  }

  /// A section with its operations.
  private func operations(of section: Section) -> Content {
    .subpart(
      Heading(
        "section-\(Slug.slug(section.id))", [.link(.page(paths.section(section.id)), [wording.run(section.title)])]),
      list(order.inSection(section.id)))
  }

  /// A section with the number of its operations, if it has any itself, and the first sentence of what is said of it.
  private func row(_ section: Section) -> LinkRow {
    let count = order.inSection(section.id).count
    let parts = [
      count > 0 ? [Run.text(wording.phrase(.operationCount, ["count": String(count)]))] : [],
      wording.opening(section.description, limit: 160),
    ]
    return LinkRow(
      target: .page(paths.section(section.id)), title: [wording.run(section.title)],
      text: Array(parts.filter { !$0.isEmpty }.joined(separator: [.text(" \u{B7} ")])))
  }

  private func about() -> [Content] {
    var points: [[Run]] = []
    if let license = api.license {
      let name = Run.text([license.name, license.identifier].compactMap { $0 }.joined(separator: ", "))
      points.append(wording.runs(.license, ["name": license.url.map { .external($0, [name]) } ?? [name]]))
    }
    if let contact = api.contact {
      let addresses = [contact.url, contact.email.map { "mailto:\($0)" }].compactMap { $0 }
        .map { [Run].external($0, [.text($0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0)]) }
      let parts = (contact.name.map { [[.text($0)]] } ?? []) + addresses
      if !parts.isEmpty {
        points.append(wording.runs(.contact, ["name": Array(parts.joined(separator: [.text(", ")]))]))
      }
    }
    if let url = api.termsOfService {
      points.append(.external(url, [.text(wording[.termsOfService])]))
    }
    if let other = api.externalDocumentation { points.append(wording.link(to: other)) }
    if let logo = api.infoExtensions["x-logo"], let url = logo["url"]?.string {
      points.append(.external(logo["href"]?.string ?? url, [.text(logo["altText"]?.string ?? url)]))
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  /// A server with its variables.
  func row(_ server: Server) -> ServerRow {
    ServerRow(
      url: server.url, description: server.description.map(wording.prose), name: server.name,
      variables: server.variables.map { name, variable in
        Field(
          id: "server-variable-\(Slug.slug(name))", name: .letter(name), type: [.text("string")], marks: [],
          description: variable.description.map(wording.prose),
          constraints: [wording.runs(.defaultValue, ["value": [.code(variable.defaultValue)]])],
          values: variable.allowedValues.map { EnumeratedValue(value: $0, description: nil) })
      })
  }

  private func audience(_ audience: Audience) -> Content {
    .subpart(
      Heading("audience-\(Slug.slug(audience.id))", [wording.run(audience.title)]),
      audience.description.map { [.prose(wording.prose($0))] } ?? [])
  }
}
