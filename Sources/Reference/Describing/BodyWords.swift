import APISpec
import JSON
import OrderedCollections

/// Describes bodies of requests and responses.
struct BodyWords: Sendable {
  let fields: FieldWords
  let wording: Wording

  /// The content of a body in all its media types; those that share a schema are told once.
  func content(
    _ content: OrderedDictionary<String, MediaContent>, title: String, idPrefix: String, marks: [Mark],
    presence: PresenceMarking
  ) -> [Content] {
    var groups: [(mediaTypes: [String], content: MediaContent)] = []
    for (mediaType, media) in content {
      if let index = groups.firstIndex(where: { $0.content == media }) {
        groups[index].mediaTypes.append(mediaType)
      } else {
        groups.append(([mediaType], media))
      }
    }
    let variants = groups.map { group in
      (
        label: group.mediaTypes.joined(separator: ", "),
        content: variant(
          group.content, mediaTypes: group.mediaTypes, title: title,
          idPrefix: groups.count > 1 ? "\(idPrefix)-\(Slug.slug(group.mediaTypes[0]))" : idPrefix, marks: marks,
          presence: presence)
      )
    }
    guard variants.count > 1 else { return variants.first?.content ?? [] }
    return [
      .choices(
        Choices(
          group: "media", title: wording[.mediaType],
          choices: variants.map {
            Choices.Choice(
              id: "\(idPrefix)-media-\(Slug.slug($0.label))", key: Slug.slug($0.label), label: $0.label,
              content: $0.content)
          }))
    ]
  }

  private func variant(
    _ content: MediaContent, mediaTypes: [String], title: String, idPrefix: String, marks: [Mark],
    presence: PresenceMarking
  ) -> [Content] {
    guard let schema = content.schema ?? content.itemSchema else {
      return [
        .bodyHead(
          title: title, type: [.text(wording[.anyValue])], mediaType: mediaTypes.joined(separator: ", "), marks: marks)
      ]
    }
    var output: [Content] = [
      .bodyHead(
        title: title, type: fields.types.words(for: schema), mediaType: mediaTypes.joined(separator: ", "),
        marks: marks + fields.marks.schemaMarks(schema))
    ]
    let points = fields.constraints.words(for: schema)
    if !points.isEmpty { output.append(.list(points)) }
    let rows = fields.fields(of: schema, idPrefix: idPrefix, presence: presence)
    if !rows.isEmpty { output.append(.fields(rows)) }
    output += branches(of: schema, idPrefix: idPrefix, presence: presence)
    return output
  }

  /// The alternatives of `oneOf` and `anyOf`.
  func branches(of schema: Schema, idPrefix: String, presence: PresenceMarking) -> [Content] {
    let applicator = fields.types.resolved(schema).keywords.applicator
    let branches = (applicator.oneOf + applicator.anyOf).filter { $0.keywords.validation.types != [.null] }
    guard branches.count > 1 else { return [] }
    let choices = branches.enumerated().map { index, branch in
      let label =
        branch.keywords.metadata.title.map(wording.text) ?? fields.types.words(for: branch).plainText
      let key = "\(index + 1)-\(Slug.slug(label))"
      let rows = fields.fields(of: branch, idPrefix: "\(idPrefix)-\(key)", presence: presence)
      return Choices.Choice(
        id: "\(idPrefix)-branch-\(key)", key: key, label: label,
        content: [.bodyHead(title: "", type: fields.types.words(for: branch), mediaType: nil, marks: [])]
          + (rows.isEmpty ? [] : [.fields(rows)]))
    }
    return [.choices(Choices(group: "branch-\(idPrefix)", title: wording[.branches], choices: choices))]
  }
}
