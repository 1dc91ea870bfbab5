import APISpec
import JSON
import OrderedCollections

/// Describes parameters and properties as rows.
final class FieldWords: Sendable {
  /// Named types with more properties than these are not shown inside of others: a link leads to them.
  static let inlinedProperties = 6

  let api: API
  let types: TypeWords
  let marks: MarkWords
  let constraints: ConstraintWords
  let styles: StyleWords
  let wording: Wording
  private let known = SchemaFactsCache()
  private let shared = SharedRows()

  init(api: API, wording: Wording, paths: APIPaths) {
    self.api = api
    types = TypeWords(api.types, wording: wording, paths: paths)
    marks = MarkWords(api: api, wording: wording)
    constraints = ConstraintWords(marks: marks, wording: wording)
    styles = StyleWords(api.types, wording: wording)
    self.wording = wording
  }

  /// What is said of the parameters of an operation, in reading order.
  func parameters(of operation: APISpec.Operation, idPrefix: String = "") -> [ParameterWords] {
    // Parameters are large: they are looked at in their place.
    operation.parameters.indices.map { index in
      let id = idPrefix + operation.anchor(of: operation.parameters[index])
      return shared.words(for: operation.parameters[index], id: id) { field(for: operation.parameters[index], id: id) }
    }
  }

  private func field(for parameter: Parameter, id: String) -> Field {
    var marks = [parameter.isRequired ? self.marks.required : self.marks.optional]
    if case .content(let mediaType, _) = parameter.serialization { marks.append(Mark(.plain, [.code(mediaType)])) }
    marks += self.marks.lifecycle(parameter.availability, audience: parameter.audience)
    marks += self.marks.vendor(parameter.extensions)
    let points =
      styles.words(for: parameter) + examples(parameter.examples, notes: parameter.exampleNotes)
      + self.marks.notes(parameter.availability)
    return row(
      .letter(parameter.name), parameter.schema, at: SchemaPlace(id: id, presence: .always), marks: marks,
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
    let facts = facts(of: schema)
    return Field(
      id: place.id, name: name,
      type: isCut(schema, at: place) && !facts.isPlain ? types.words(for: schema, cutFor: place.page) : facts.type,
      marks: marks + facts.titles(besides: name.plainText) + facts.marks,
      description: text.map { prose([$0] + facts.texts) } ?? facts.description,
      constraints: facts.constraints + points, values: facts.values,
      inside: facts.isPlain ? [] : inside(of: schema, name: name, at: place))
  }

  /// Rows for the properties of the parts of a named type.
  func properties(of parts: SchemaParts, ofType name: String, at place: SchemaPlace) -> [Field] {
    shared.properties(of: name, at: place) { properties(of: parts, at: place) }
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
    for layer in SchemaLayers(schema, in: api.types, throughNames: true).all {
      for part in SchemaParts(layer, in: api.types, throughNames: true).all {
        guard let allowed = part.keywords.validation.allowedValues else { continue }
        let descriptions = part.keywords.publishing.valueDescriptions
        return allowed.map { value in
          EnumeratedValue(value: value.shortText, description: descriptions[value.shortText].map(wording.prose))
        }
      }
    }
    return []
  }

  /// The values that other parts of a schema allow, a point for each of these parts: a value is in all of the lists.
  func otherValues(_ parts: [Schema], besides shown: [EnumeratedValue]) -> [[Run]] {
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

  /// What is said of a schema wherever it stands.
  func facts(of schema: Schema) -> SchemaFacts {
    known.facts(of: schema) { SchemaFacts(of: schema, by: self) }
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
