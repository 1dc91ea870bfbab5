import APISpec
import JSON
import OrderedCollections

/// Describes parameters and properties as rows.
struct FieldWords: Sendable {
  /// Named types with more properties than these are not shown inside of others: a link leads to them.
  static let inlinedProperties = 6

  let api: API
  let types: TypeWords
  let marks: MarkWords
  let constraints: ConstraintWords
  let styles: StyleWords
  let wording: Wording

  init(api: API, wording: Wording, paths: APIPaths) {
    self.api = api
    types = TypeWords(api: api, wording: wording, paths: paths)
    marks = MarkWords(api: api, wording: wording)
    constraints = ConstraintWords(marks: marks, wording: wording)
    styles = StyleWords(api: api, wording: wording)
    self.wording = wording
  }

  /// A row for a parameter.
  func field(for parameter: Parameter, of operation: APISpec.Operation, idPrefix: String = "") -> Field {
    let schema = parameter.schema
    var marks = [parameter.isRequired ? self.marks.required : self.marks.optional]
    if case .content(let mediaType, _) = parameter.serialization { marks.append(Mark(.plain, [.code(mediaType)])) }
    marks += self.marks.lifecycle(parameter.availability, audience: parameter.audience)
    marks += self.marks.vendor(parameter.extensions)
    let points =
      styles.words(for: parameter) + examples(parameter.examples, notes: parameter.exampleNotes)
      + self.marks.notes(parameter.availability)
    return row(
      .letter(parameter.name), schema,
      at: SchemaPlace(id: idPrefix + operation.anchor(of: parameter), presence: .always), marks: marks,
      description: parameter.description, points: points)
  }

  /// A row for a header field of a response or of a part.
  func field(for header: Header, named name: String, id: String) -> Field {
    var marks = header.isRequired ? [self.marks.required] : []
    if let mediaType = header.mediaType { marks.append(Mark(.plain, [.code(mediaType)])) }
    marks += self.marks.lifecycle(header.availability, audience: nil)
    return row(
      .letter(name), header.schema, at: SchemaPlace(id: id, presence: .whenOptional), marks: marks,
      description: header.description, points: styles.words(for: header, named: name))
  }

  /// A row for a property.
  func property(_ name: String, _ schema: Schema, isRequired: Bool, at place: SchemaPlace) -> Field {
    var marks: [Mark] = []
    if isRequired, place.presence != .whenOptional { marks.append(self.marks.required) }
    if !isRequired, place.presence != .whenRequired { marks.append(self.marks.optional) }
    return row(.letter(name), schema, at: place, marks: marks)
  }

  /// A row for a schema.
  ///
  /// - Parameters:
  ///   - name: What the row is called.
  ///   - schema: The schema.
  ///   - place: Where it is described.
  ///   - marks: Marks that the schema does not carry itself.
  ///   - text: What is said about it outside of the schema.
  ///   - points: Constraints that stand outside of the schema.
  func row(
    _ name: Field.Name, _ schema: Schema, at place: SchemaPlace, marks: [Mark] = [],
    description text: LocalizedText? = nil,
    points: [[Run]] = []
  ) -> Field {
    let parts = SchemaParts(schema, in: api, throughNames: false).all
    let values = values(of: schema)
    let texts = [text].compactMap { $0 } + parts.compactMap(\.keywords.metadata.description)
    return Field(
      id: place.id, name: name, type: types.words(for: schema, cutFor: isCut(schema, at: place) ? place.page : nil),
      marks: marks + titles(of: schema, besides: name.plainText) + parts.flatMap(self.marks.schemaMarks),
      description: prose(texts),
      constraints: parts.flatMap(constraints.words) + eachValue(schema) + otherValues(parts, besides: values) + points,
      values: values,
      inside: inside(of: schema, name: name, at: place))
  }

  /// Rows for the properties of parts that belong together.
  func properties(of parts: SchemaParts, at place: SchemaPlace) -> [Field] {
    let required = parts.required
    var ids = UniqueNames()
    return parts.properties.map { name, property in
      self.property(
        name, property, isRequired: required.contains(name),
        at: place.part(ids.unique("\(place.id)-\(Slug.slug(name))")))
    }
  }

  /// The values allowed, with what they mean.
  func values(of schema: Schema) -> [EnumeratedValue] {
    let layers = SchemaLayers(schema, in: api, throughNames: true).all
    let parts = layers.lazy.flatMap { SchemaParts($0, in: api, throughNames: true).all }
    guard let part = parts.first(where: { $0.keywords.validation.allowedValues != nil }) else { return [] }
    let descriptions = part.keywords.publishing.valueDescriptions
    return (part.keywords.validation.allowedValues ?? []).map { value in
      EnumeratedValue(value: value.shortText, description: descriptions[value.shortText].map(wording.prose))
    }
  }

  /// The values that other parts of a schema allow, a point for each of these parts: a value is in all of the lists.
  private func otherValues(_ parts: [Schema], besides shown: [EnumeratedValue]) -> [[Run]] {
    let shown = shown.map(\.value)
    let lists = OrderedSet(parts.compactMap { $0.keywords.validation.allowedValues?.map(\.shortText) })
    return lists.filter { $0 != shown }.map { list in
      [.text(wording[.oneOf] + " ")] + list.map { [Run.code($0)] }.joined(separator: [.text(", ")])
    }
  }

  /// Texts of the spec as one, each once.
  func prose(_ texts: [LocalizedText]) -> Prose? {
    let texts = OrderedSet(texts.map(wording.prose)).filter { !$0.source.isEmpty }
    guard let first = texts.first else { return nil }
    let same = texts.filter { $0.language == first.language }
    return Prose(source: same.map(\.source).joined(separator: "\n\n"), language: first.language)
  }

  /// The titles of a schema and of what has no name in it, where they say more than its name and its type do.
  func titles(of schema: Schema, besides name: String) -> [Mark] {
    let layers = SchemaLayers(schema, in: api, throughNames: false)
    let parts = layers.all.flatMap { SchemaParts($0, in: api, throughNames: false).all }
    let known = Set([Slug.slug(name)] + layers.names.map(Slug.slug))
    let titles = OrderedSet(parts.compactMap(\.keywords.metadata.title))
    return titles.filter { !known.contains(Slug.slug($0.source)) }.map { Mark(.plain, [wording.run($0)]) }
  }

  /// What each element must be, as a point.
  private func eachValue(_ schema: Schema) -> [[Run]] {
    let layers = SchemaLayers(schema, in: api, throughNames: false)
    guard layers.isEach else { return [] }
    let points = layers.all.dropFirst().flatMap { SchemaParts($0, in: api, throughNames: false).all }
      .flatMap(constraints.words)
    guard !points.isEmpty else { return [] }
    return [wording.runs(.eachValue, ["rule": Array(points.joined(separator: [.text(", ")]))])]
  }

  /// Examples, with what is said about them.
  func examples(
    _ values: OrderedDictionary<String, JSONValue>, notes: OrderedDictionary<String, ExampleNote>
  ) -> [[Run]] {
    let points = values.map { name, value in
      wording.runs(.forExample, ["value": [.code(value.shortText)]]) + (notes[name].map(words) ?? [])
    }
    let elsewhere = notes.filter { values[$0.key] == nil }.map { name, note in
      wording.runs(.forExample, ["value": [.text(name)]]) + words(for: note)
    }
    return points + elsewhere
  }

  /// What is said about an example, after it.
  func words(for note: ExampleNote) -> [Run] {
    let texts = [note.title, note.description].compactMap { $0 }.map(wording.line)
    let address = note.externalValue.map { [[Run]]([.external($0, [.text($0)])]) } ?? []
    return (texts + address).flatMap { [.text(" – ")] + $0 }
  }
}
