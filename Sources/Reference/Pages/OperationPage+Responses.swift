import APISpec
import JSON
import OrderedCollections

extension APIPages {
  /// The responses of an operation; variants for audiences of one status stand in one row.
  func responses(of operation: APISpec.Operation, idPrefix: String = "") -> [ResponseRow] {
    // Responses are large: they are looked at in their place.
    let byStatus = OrderedDictionary(grouping: operation.responses.indices) { operation.responses[$0].status }
    return byStatus.map { status, indices in
      let id = idPrefix + status.anchor
      if indices.count == 1 { return row(for: operation.responses[indices[0]], of: operation, id: id) }
      let variants = indices.map { operation.responses[$0] }
      let texts = OrderedSet(variants.map(\.description))
      return ResponseRow(
        id: id, status: status, reason: words(for: status), summary: wording.prose(variants[0].description), marks: [],
        content: [choices(of: variants, of: operation, id: id, tellsTexts: texts.count > 1)])
    }
  }

  /// The row for the only response of its status.
  private func row(for response: Response, of operation: APISpec.Operation, id: String) -> ResponseRow {
    let shown = ShownBodies(of: response, of: operation, examples.schemas)
    let clue = SharedWords.Clue(id: id, description: response.description, response.content, isShown: !shown.isEmpty)
    return shared.responses.made(of: response, clue) {
      var row = ResponseRow(
        id: id, status: response.status, reason: words(for: response.status),
        summary: wording.prose(response.description), marks: marks(of: response),
        content: content(of: response, shown: shown, id: id))
      // Links name operations, and on the page of one of them they read otherwise.
      let isSame = response.links.isEmpty && bodies.isSameElsewhere(row.content, of: response.content, shown)
      if isSame { row.shared = SharedRow() }
      return (row, isSame)
    }
  }

  /// What a status is called: its reason phrase, or which statuses a range stands for.
  func words(for status: ResponseStatus) -> String {
    switch status {
    case .code: reason(status)
    case .range(let digit): wording.phrase(.statusesBetween, ["from": "\(digit)00", "to": "\(digit)99"])
    case .default: wording[.anyOtherStatus]
    }
  }

  private func marks(of response: Response) -> [Mark] {
    (response.summary.map { [Mark(.plain, [wording.run($0)])] } ?? [])
      + fields.marks.lifecycle(response.availability, audience: response.audience)
      + fields.marks.vendor(response.extensions)
  }

  private func choices(
    of variants: [Response], of operation: APISpec.Operation, id: String, tellsTexts: Bool
  ) -> Content {
    .choices(
      Choices(
        group: "audience", title: wording[.audience],
        choices: variants.enumerated().map { index, variant in
          let key = variant.audience ?? "variant-\(index + 1)"
          let label = fields.marks.audienceTitle(variant.audience)?.plainText ?? wording.text(variant.description)
          let text: [Content] = tellsTexts ? [.prose(wording.prose(variant.description))] : []
          return Choices.Choice(
            id: "\(id)-\(Slug.slug(key))", key: key, label: label,
            content: text
              + content(
                of: variant, shown: ShownBodies(of: variant, of: operation, examples.schemas),
                id: "\(id)-\(Slug.slug(key))"))
        }))
  }

  private func content(of response: Response, shown: ShownBodies, id: String) -> [Content] {
    var content: [Content] = []
    let notes = fields.marks.notes(response.availability)
    if !notes.isEmpty { content.append(.list(notes)) }
    if !response.headers.isEmpty {
      content.append(.label(Heading("\(id)-headers", wording[.headers])))
      content.append(
        .fields(response.headers.map { fields.field(for: $1, named: $0, id: "\(id)-header-\(Slug.slug($0))") }))
    }
    if response.content.isEmpty {
      content.append(.empty(wording[.noBody]))
    } else {
      content += bodies.content(
        response.content,
        BodyWords.Subject(
          title: wording[.body], id: id, presence: .whenOptional, shown: shown))
    }
    if !response.links.isEmpty {
      content.append(.label(Heading("\(id)-links", wording[.links])))
      content.append(.fields(response.links.map { row($1, named: $0, id: "\(id)-link-\(Slug.slug($0))") }))
    }
    return content
  }

  /// An operation that can follow, with what it is fed.
  private func row(_ link: Link, named name: String, id: String) -> Field {
    let operation = api.operation(id: link.operation)
    let target = operation.map { Run.link(.page(paths.operation($0.id)), [wording.run($0.title)]) }
    var points = link.parameters.map { name, value -> [Run] in
      [.code(name), .text(" = "), .code(value.shortText)]
    }
    if let body = link.requestBody { points.append([.text(wording[.requestBody] + " = "), .code(body.shortText)]) }
    if let server = link.server { points.append([.code(server.url)]) }
    return Field(
      id: id, name: .letter(name), type: [target ?? .code(link.operation)], marks: [],
      description: link.description.map(wording.prose), constraints: points, values: [])
  }
}
