import APISpec

extension APIPages {
  /// The changelog: what happened in each release, newest first.
  func changesPage() -> Page {
    var page = Page(
      path: paths.changes, title: wording[.changes],
      summary: "\(wording.text(api.title)) – \(wording[.changesIntroduction])",
      header: Page.Header(
        eyebrow: LinkRow(target: .page(paths.root), title: [wording.run(api.title)]),
        heading: Heading("changes", wording[.changes])))
    page.lead = [.paragraph([.text(wording[.changesIntroduction])])]
    page.lead += api.releases.reversed().map { release in
      let rows = changes.entries(in: release.id).map { row($0, suffix: []) }
      return .release(
        Heading(Self.anchor(release.id), release.id),
        (release.description.map { [.prose(wording.prose($0))] } ?? [])
          + [rows.isEmpty ? .empty(wording[.noChanges]) : .changes(rows)])
    }
    return page
  }

  /// A link to a release on the changelog.
  func releaseLink(_ release: String) -> Run {
    guard api.releases.contains(where: { $0.id == release }) else { return .text(release) }
    return .link(.page(paths.changes, fragment: Self.anchor(release)), [.text(release)])
  }

  /// One thing that happened, as a row.
  func row(_ entry: ChangeLog.Entry, suffix: [Run]) -> ChangeRow {
    var text = words(for: entry.part)
    if !suffix.isEmpty { text += [.text(" ")] + suffix }
    if let note = entry.event.note { text += [.text(" – ")] + wording.line(note) }
    return ChangeRow(kind: entry.event.kind, word: wording[entry.event.kind.phrase], text: text)
  }

  private static func anchor(_ release: String) -> String { "release-\(Slug.slug(release))" }

  private func words(for part: ChangeLog.Part) -> [Run] {
    switch part {
    case .operation(let operation):
      return [link(operation)]
    case .parameter(let parameter, let operation):
      return wording.runs(
        .parameterOf,
        ["name": [.code(parameter.name)], "operation": [link(operation, fragment: operation.anchor(of: parameter))]])
    case .response(let response, let operation):
      return wording.runs(
        .responseOf,
        ["status": [.code(response.status.text)], "operation": [link(operation, fragment: response.status.anchor)]])
    case .property(let name, let type):
      let link = Run.link(.page(paths.type(type), fragment: "property-\(Slug.slug(name))"), [.text(type)])
      return wording.runs(.propertyOf, ["name": [.code(name)], "type": [link]])
    }
  }

  private func link(_ operation: APISpec.Operation, fragment: String? = nil) -> Run {
    .link(.page(paths.operation(operation.id), fragment: fragment), [wording.run(operation.title)])
  }
}
