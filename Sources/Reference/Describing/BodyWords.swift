import APISpec
import JSON
import OrderedCollections

/// Describes bodies of requests and responses.
final class BodyWords: Sendable {
  let fields: FieldWords
  let wording: Wording

  init(fields: FieldWords, wording: Wording) {
    self.fields = fields
    self.wording = wording
  }

  /// A body to describe.
  struct Subject: Sendable {
    /// What it is called.
    let title: String
    /// The identifier; those of its parts begin with it.
    let id: String
    var marks: [Mark] = []
    let presence: PresenceMarking
    /// The documented exchanges that show it.
    var shown = ShownBodies()
  }

  /// Whether what is said of a body is the same wherever it stands: it is unless alternatives and examples are told by
  /// the exchanges that show them.
  func isSameElsewhere(
    _ words: [Content], of content: OrderedDictionary<String, MediaContent>, _ shown: ShownBodies
  ) -> Bool {
    shown.isEmpty
      || content.values.allSatisfy { $0.examples.isEmpty }
        && !words.contains { if case .choices = $0 { true } else { false } }
  }

  /// The content of a body in all its media types; those that share a schema are told once.
  func content(_ content: OrderedDictionary<String, MediaContent>, _ subject: Subject) -> [Content] {
    var groups: [(mediaTypes: [String], content: MediaContent)] = []
    for (mediaType, media) in content {
      if let index = groups.firstIndex(where: { $0.content == media }) {
        groups[index].mediaTypes.append(mediaType)
      } else {
        groups.append(([mediaType], media))
      }
    }
    let variants = groups.map { group in
      let id = groups.count > 1 ? "\(subject.id)-\(Slug.slug(group.mediaTypes[0]))" : subject.id
      return (
        label: group.mediaTypes.joined(separator: ", "),
        content: variant(group.content, mediaTypes: group.mediaTypes, id: id, subject)
      )
    }
    guard variants.count > 1 else { return variants.first?.content ?? [] }
    return [
      .choices(
        Choices(
          group: "media", title: wording[.mediaType],
          choices: variants.map {
            Choices.Choice(
              id: "\(subject.id)-media-\(Slug.slug($0.label))", key: Slug.slug($0.label), label: $0.label,
              content: $0.content)
          }))
    ]
  }

  private func variant(
    _ content: MediaContent, mediaTypes: [String], id: String, _ subject: Subject
  ) -> [Content] {
    let mediaType = mediaTypes.joined(separator: ", ")
    let place = SchemaPlace(id: id, presence: subject.presence)
    var output: [Content] = []
    if let schema = content.schema {
      output.append(
        .bodyHead(
          title: subject.title, type: fields.types.words(for: schema), mediaType: mediaType,
          marks: subject.marks + headMarks(schema)))
      output += details(of: schema, at: place, shown: subject.shown)
    }
    if let schema = content.itemSchema {
      let words = wording.runs(.streamOf, ["type": fields.types.words(for: schema)])
      output.append(
        .bodyHead(title: subject.title, type: words, mediaType: mediaType, marks: subject.marks + headMarks(schema)))
      output += details(of: schema, at: place, shown: subject.shown)
    }
    if content.schema == nil, content.itemSchema == nil {
      output.append(
        .bodyHead(
          title: subject.title, type: [.text(wording[.anyValue])], mediaType: mediaType, marks: subject.marks))
    }
    return output + parts(of: content, id: id) + examples(of: content, mediaTypes: mediaTypes, id: id, subject.shown)
  }

  private func headMarks(_ schema: Schema) -> [Mark] {
    fields.facts(of: schema).titles(besides: "") + fields.marks.schemaMarks(schema)
  }

  /// All that is said of a schema that is a subject of its own: a body, or a named type.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - place: Where it is described.
  ///   - shown: The documented exchanges that show a value of it.
  func details(of schema: Schema, at place: SchemaPlace, shown: ShownBodies = ShownBodies()) -> [Content] {
    let layers = SchemaLayers(schema, in: fields.api.types, throughNames: true)
    let parts = SchemaParts(layers.target, in: fields.api.types, throughNames: true)
    var place = place
    if place.page == nil { place.page = layers.names.last }
    let own = SchemaLayers(schema, in: fields.api.types, throughNames: false).all
      .flatMap { SchemaParts($0, in: fields.api.types, throughNames: false).all }
    var content: [Content] = []
    if let text = fields.prose(own.compactMap(\.keywords.metadata.description)) { content.append(.prose(text)) }
    let points = own.flatMap(fields.constraints.words)
    if !points.isEmpty { content.append(.list(points)) }
    let values = fields.facts(of: schema).values
    if !values.isEmpty { content.append(.values(values)) }
    let properties =
      if let name = layers.names.last, layers.target == fields.api.types[name]?.schema {
        fields.properties(of: parts, ofType: name, at: place)
      } else {
        fields.properties(of: parts, at: place)
      }
    let rows = properties + fields.openProperties(of: parts, at: place)
    if !rows.isEmpty { content.append(.fields(rows)) }
    content += branches(of: parts, at: place, shown: shown)
    for outer in layers.partsOnTheWay(in: fields.api.types) {
      content += branches(of: outer, at: place.part("\(place.id)-whole", level: place.level), shown: shown)
    }
    return content + fields.rules(of: layers, parts, at: place).map { .inside($0) }
  }

  /// The alternatives of `oneOf` and `anyOf`.
  private func branches(of parts: SchemaParts, at place: SchemaPlace, shown: ShownBodies) -> [Content] {
    let groups = fields.branches(of: parts)
    var content: [Content] = []
    for (index, group) in groups.enumerated() {
      let id = index == 0 ? place.id : "\(place.id)-\(index + 1)"
      let choices = group.branches.map { branch in
        Choices.Choice(
          id: "\(id)-branch-\(branch.key)", key: branch.key, label: branch.label,
          examples: shown.exchanges(showing: branch.schema), content: self.content(of: branch, at: place, id: id))
      }
      if let discriminator = group.discriminator, index == 0 {
        content.append(.list(fields.words(for: discriminator, isAlone: false)))
      }
      guard choices.count > 1 else {
        content += choices.flatMap(\.content)
        continue
      }
      content.append(
        .choices(
          Choices(
            group: "branch-\(id)", title: wording[group.isExclusive ? .exactlyOneOf : .oneOrMoreOf], choices: choices)))
    }
    let lone = parts.all.lazy.compactMap(\.keywords.openAPI.discriminator).first
    if groups.isEmpty, let lone { content.append(.list(fields.words(for: lone, isAlone: true))) }
    return content
  }

  /// What is said of an alternative; the alternatives of one that has a name are on the page of this.
  private func content(of branch: BranchGroup.Branch, at place: SchemaPlace, id: String) -> [Content] {
    var inner = place.part("\(id)-\(branch.key)", level: place.level)
    let head = Content.bodyHead(
      title: "", type: fields.types.words(for: branch.schema), mediaType: nil,
      marks: branch.marks + fields.marks.schemaMarks(branch.schema))
    let layers = SchemaLayers(branch.schema, in: fields.api.types, throughNames: false)
    guard let name = layers.names.last else { return [head] + details(of: branch.schema, at: inner) }
    inner.page = name
    let target = SchemaLayers(branch.schema, in: fields.api.types, throughNames: true).target
    let parts = SchemaParts(target, in: fields.api.types, throughNames: true)
    let rows = fields.properties(of: parts, ofType: name, at: inner)
    return [head] + (rows.isEmpty ? [] : [.fields(rows)])
  }

  /// How the parts of a form are written.
  private func parts(of content: MediaContent, id: String) -> [Content] {
    var rows = content.encoding.map { name, encoding in
      part(.letter(name), encoding, schema: content.schema, id: "\(id)-part-\(Slug.slug(name))")
    }
    for (index, encoding) in content.prefixEncoding.enumerated() {
      let words = wording.runs(.itemNumber, ["number": [.text(String(index + 1))]])
      rows.append(part(.words(words), encoding, schema: nil, id: "\(id)-part-\(index + 1)"))
    }
    if let encoding = content.itemEncoding {
      rows.append(part(.words([.text(wording[.otherItems])]), encoding, schema: nil, id: "\(id)-part-others"))
    }
    guard !rows.isEmpty else { return [] }
    return [.label(Heading("\(id)-parts", wording[.bodyParts])), .fields(rows)]
  }

  private func part(_ name: Field.Name, _ encoding: Encoding, schema: Schema?, id: String) -> Field {
    var points: [[Run]] = []
    if encoding.style != nil || encoding.explode != nil {
      let property = schema.map { SchemaLayers($0, in: fields.api.types, throughNames: true).target }
        .map { SchemaParts($0, in: fields.api.types, throughNames: true).properties[name.plainText] ?? .anything }
      var parameter = Parameter(name.plainText, in: .query, schema: property ?? .anything)
      let style = encoding.style ?? .form
      parameter.serialization = .schema(
        parameter.schema, style: style, explode: encoding.explode ?? style.explodesByDefault,
        allowReserved: encoding.allowReserved)
      points = fields.styles.words(for: parameter)
    } else if encoding.allowReserved {
      points.append([.text(wording[.reservedStay])])
    }
    let headers = encoding.headers.map { fields.field(for: $1, named: $0, id: "\(id)-header-\(Slug.slug($0))") }
    var ids = UniqueNames()
    let inner = encoding.encoding.map { part(.letter($0), $1, schema: nil, id: ids.unique("\(id)-\(Slug.slug($0))")) }
    return Field(
      id: id, name: name, type: encoding.contentType.map { [.text($0)] } ?? [], marks: [], description: nil,
      constraints: points, values: [],
      inside: (headers.isEmpty ? [] : [Field.Inside(title: [.text(wording[.headers])], fields: headers)])
        + (inner.isEmpty ? [] : [Field.Inside(title: [.text(wording[.bodyParts])], fields: inner)]))
  }

  /// Examples that no documented exchange shows, and what is said about them.
  private func examples(
    of content: MediaContent, mediaTypes: [String], id: String, _ shown: ShownBodies
  ) -> [Content] {
    let values = content.examples.filter { !shown.contains($0.value) }
    let notes = content.exampleNotes.filter { content.examples[$0.key] == nil && $0.value.externalValue != nil }
    let written = values.flatMap { name, value -> [Content] in
      let note = content.exampleNotes[name]
      let words = [Run.text(name)] + (note.map(fields.words) ?? [])
      return [
        .label(Heading("\(id)-example-\(Slug.slug(name))", wording.runs(.exampleNamed, ["name": words]))),
        .code(language: "json", value.text()),
      ]
    }
    let elsewhere = notes.map { name, note -> Content in
      .paragraph(wording.runs(.exampleNamed, ["name": [.text(name)] + fields.words(for: note)]))
    }
    return written + elsewhere
  }
}
