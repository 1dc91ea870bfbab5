import APISpec
import JSON
import OrderedCollections

extension APIPages {
  /// The responses of an operation; variants for audiences of one status stand in one row.
  func responses(of operation: APISpec.Operation, idPrefix: String = "") -> [ResponseRow] {
    let byStatus = OrderedDictionary(grouping: operation.responses, by: \.status)
    return byStatus.map { status, variants in
      let id = idPrefix + status.anchor
      let texts = OrderedSet(variants.map(\.description))
      return ResponseRow(
        id: id, status: status, reason: words(for: status), summary: wording.prose(variants[0].description),
        marks: variants.count == 1 ? marks(of: variants[0]) : [],
        content: variants.count == 1
          ? content(of: variants[0], of: operation, id: id)
          : [choices(of: variants, of: operation, id: id, tellsTexts: texts.count > 1)])
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
            content: text + content(of: variant, of: operation, id: "\(id)-\(Slug.slug(key))"))
        }))
  }

  private func content(of response: Response, of operation: APISpec.Operation, id: String) -> [Content] {
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
          title: wording[.body], id: id, presence: .whenOptional,
          shown: ShownBodies(of: response, of: operation, examples.schemas)))
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
