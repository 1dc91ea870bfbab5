import APISpec

extension APIPages {
  /// The page of a section: its introduction and its operations.
  func sectionPage(_ section: Section) -> Page {
    var page = Page(
      path: paths.section(section.id), title: wording.text(section.title),
      summary: wording.firstSentence(section.description ?? section.title, limit: 160),
      header: Page.Header(
        eyebrow: LinkRow(target: .page(paths.root), title: [wording.run(api.title)]),
        heading: Heading(Slug.slug(section.id), [wording.run(section.title)])))
    if let description = section.description { page.lead.append(.prose(wording.prose(description))) }
    if let other = section.externalDocumentation { page.lead.append(.paragraph(wording.link(to: other))) }
    let inner = api.sections.filter { $0.parent == section.id }
    if !inner.isEmpty {
      page.lead.append(
        .links(
          inner.map {
            LinkRow(
              target: .page(paths.section($0.id)), title: [wording.run($0.title)],
              text: wording.opening($0.description, limit: 160))
          }))
    }
    page.lead += list(order.inSection(section.id))
    return page
  }
}
