import APISpec
import JSON
import OrderedCollections

extension APIPages {
  /// The responses of an operation; variants for audiences of one status stand in one row.
  func responses(of operation: APISpec.Operation) -> [ResponseRow] {
    let byStatus = OrderedDictionary(grouping: operation.responses, by: \.status)
    return byStatus.map { status, variants in
      let id = "response-\(Slug.slug(status.text))"
      let texts = OrderedSet(variants.map(\.description))
      return ResponseRow(
        id: id, status: status, reason: reason(status), summary: wording.prose(variants[0].description),
        marks: variants.count == 1
          ? fields.marks.lifecycle(variants[0].availability, audience: variants[0].audience) : [],
        content: variants.count == 1
          ? self.content(of: variants[0], id: id)
          : [choices(of: variants, id: id, tellsTexts: texts.count > 1)])
    }
  }

  private func choices(of variants: [Response], id: String, tellsTexts: Bool) -> Content {
    .choices(
      Choices(
        group: "audience", title: wording[.audience],
        choices: variants.enumerated().map { index, variant in
          let key = variant.audience ?? "variant-\(index + 1)"
          let label = fields.marks.audienceTitle(variant.audience)?.plainText ?? wording.text(variant.description)
          let text: [Content] = tellsTexts ? [.prose(wording.prose(variant.description))] : []
          return Choices.Choice(
            id: "\(id)-\(key)", key: key, label: label, content: text + content(of: variant, id: "\(id)-\(key)"))
        }))
  }

  private func content(of response: Response, id: String) -> [Content] {
    var content: [Content] = []
    if !response.headers.isEmpty {
      content.append(.label(Heading("\(id)-headers", wording[.headers])))
      content.append(
        .fields(
          response.headers.map { name, header in
            Field(
              id: "\(id)-header-\(Slug.slug(name))", name: name, type: fields.types.words(for: header.schema),
              marks: (header.isRequired ? [fields.marks.required] : [])
                + fields.marks.lifecycle(header.availability, audience: nil),
              description: header.description.map(wording.prose),
              constraints: fields.constraints.words(for: header.schema), values: fields.values(of: header.schema),
              nested: nil)
          }))
    }
    if response.content.isEmpty {
      content.append(.empty(wording[.noBody]))
    } else {
      content += bodies.content(
        response.content, title: wording[.body], idPrefix: id, marks: [], presence: .whenOptional)
    }
    if !response.links.isEmpty {
      content.append(.label(Heading("\(id)-links", wording[.links])))
      content.append(
        .operations(response.links.values.compactMap { link in api.operation(id: link.operation).map(row) }))
    }
    return content
  }
}
