import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections

extension APIPages {
  /// The page of an operation, in the order in which a reader asks: what, for whom, with what, what comes back.
  func operationPage(_ operation: APISpec.Operation, _ samples: Samples) -> Page {
    let section = api.sections.first { $0.id == operation.section }
    let parameters = fields.parameters(of: operation)
    var page = Page(
      path: paths.operation(operation.id), title: wording.text(operation.title),
      summary: wording.firstSentence(operation.description ?? operation.title, limit: 160),
      header: Page.Header(
        eyebrow: section.map {
          LinkRow(target: .page(paths.section($0.id)), title: [wording.run($0.title)])
        } ?? LinkRow(target: .page(paths.root), title: [wording.run(api.title)]),
        heading: Heading(Slug.slug(operation.id), [wording.run(operation.title)]),
        endpoint: endpoint(of: operation, parameters),
        marks: marks(of: operation)))
    page.kind = .operation
    page.lead = lead(operation, parameters)
    let command = samples.byExample.first?.first { $0.sample.id == "curl" }
    page.lead.insert(
      .console(
        ConsolePlace(
          title: wording[.tryIt], data: "operation.json", fromFile: wording[.tryItFromFile],
          withoutScript: wording[command == nil ? .tryItNeedsScript : .tryItWithoutScript], command: command?.code)),
      // Behind what is said of the operation: its text, and where to read more.
      at: [operation.description != nil, operation.externalDocumentation != nil].count { $0 })
    page.rail = exampleCards(of: operation, samples)
    page.rest = rest(operation, section: section)
    page.files["operation.json"] = consoleFile(for: operation, parameters, samples.requests)
    return page
  }

  /// The page of a webhook: as an operation's, but the receiver chooses the address and nothing can be tried.
  func webhookPage(_ webhook: Webhook, _ samples: Samples) -> Page {
    let operation = webhook.operation
    var page = Page(
      path: paths.webhook(webhook.name), title: wording.text(operation.title),
      summary: wording.firstSentence(operation.description ?? operation.title, limit: 160),
      header: Page.Header(
        eyebrow: LinkRow(target: .page(paths.root), title: [.text(wording[.webhooks])]),
        heading: Heading(Slug.slug(webhook.name), [wording.run(operation.title)]),
        marks: [Mark(.plain, [.code("\(operation.method.rawValue) \(webhook.name)")])] + marks(of: operation)))
    page.kind = .operation
    page.lead = lead(operation, fields.parameters(of: operation))
    page.rail = exampleCards(of: operation, samples)
    page.rest = rest(operation, section: nil)
    return page
  }

  private func endpoint(of operation: APISpec.Operation, _ parameters: [ParameterWords]) -> Page.Endpoint {
    let anchors = parameters.filter { $0.parameter.location == .path }.map { ($0.parameter.name, $0.row.id) }
    return Page.Endpoint(
      method: operation.method, path: operation.path,
      anchors: Dictionary(anchors, uniquingKeysWith: { first, _ in first }), tryIt: wording[.tryIt])
  }

  /// The marks of a whole operation: when it came and went, for whom it is, and its further tags.
  func marks(of operation: APISpec.Operation) -> [Mark] {
    var marks = fields.marks.lifecycle(operation.availability, audience: nil)
    marks += fields.marks.vendor(operation.extensions)
    marks += operation.furtherTags.compactMap(tag)
    if let title = fields.marks.audienceTitle(operation.audience) {
      marks.insert(Mark(.audience, wording.runs(.onlyFor, ["audience": [title]])), at: 0)
    }
    return marks
  }

  private func tag(_ id: String) -> Mark? {
    if let section = api.sections.first(where: { $0.id == id }) {
      return Mark(.plain, [.link(.page(paths.section(id)), [wording.run(section.title)])])
    }
    return api.labels.first { $0.id == id }.map { Mark(.badge, [wording.run($0.title)]) }
  }

  private func lead(_ operation: APISpec.Operation, _ parameters: [ParameterWords]) -> [Content] {
    var content: [Content] = operation.description.map { [.prose(wording.prose($0))] } ?? []
    if let other = operation.externalDocumentation { content.append(.paragraph(wording.link(to: other))) }
    if !operation.servers.isEmpty {
      content.append(
        .part(
          Heading("servers", wording[.servers]),
          [.servers(operation.servers.map(row))]))
    }
    content.append(.part(Heading("authorization", wording[.authorization]), authorization.content(for: operation)))
    for (place, phrase) in Self.parameterPlaces {
      let rows = parameters.filter { $0.parameter.location == place }.map(\.row)
      guard !rows.isEmpty else { continue }
      content.append(.part(Heading(phrase.rawValue, wording[phrase]), [.fields(rows)]))
    }
    if let body = operation.requestBody {
      content.append(
        .part(
          Heading("request-body", wording[.requestBody]), self.content(of: body, of: operation, id: "body")))
    }
    return content
  }

  private func rest(_ operation: APISpec.Operation, section: Section?) -> [Content] {
    var content: [Content] = [
      .part(Heading("responses", wording[.responses]), [.responses(responses(of: operation))])
    ]
    if !operation.callbacks.isEmpty {
      content.append(.part(Heading("callbacks", wording[.callbacks]), operation.callbacks.map(callback)))
    }
    let related = list(related(to: operation, in: section))
    if !related.isEmpty { content.append(.part(Heading("related", wording[.relatedOperations]), related)) }
    let history = changes.rows(for: operation, in: self)
    if !history.isEmpty {
      content.append(.part(Heading("history", wording[.history]), [.changes(history)]))
    }
    return content
  }

  /// Operations on the same path first, then others of the section, by their indices; six at most.
  private func related(to operation: APISpec.Operation, in section: Section?) -> [Int] {
    let samePath = order.onPath(operation.path)
    let sameSection = section.map { order.inSection($0.id) } ?? order.outsideSections
    var related: OrderedSet<Int> = []
    for index in [samePath, sameSection].joined() {
      if related.count == 6 { break }
      if api.operations[index].id != operation.id { related.append(index) }
    }
    return related.elements
  }
}
