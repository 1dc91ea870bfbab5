import APISpec
import JSON
import OrderedCollections

/// Which properties say whether they are always there.
///
/// Who writes a request must know it of each; who reads a response only cares about what may be missing.
enum PresenceMarking: Sendable {
  /// Every property does.
  case always
  /// Those that are.
  case whenRequired
  /// Those that may be missing.
  case whenOptional
}

/// Describes parameters and properties as rows.
struct FieldWords: Sendable {
  /// Named types with more properties than these are not shown inside of others: a link leads to them.
  private static let inlinedProperties = 6

  let types: TypeWords
  let marks: MarkWords
  let constraints: ConstraintWords
  let wording: Wording

  init(api: API, wording: Wording, paths: APIPaths) {
    types = TypeWords(api: api, wording: wording, paths: paths)
    marks = MarkWords(api: api, wording: wording)
    constraints = ConstraintWords(wording: wording)
    self.wording = wording
  }

  /// A row for a parameter.
  func field(for parameter: Parameter, of operation: APISpec.Operation) -> Field {
    let schema = parameter.schema
    return Field(
      id: operation.anchor(of: parameter), name: parameter.name,
      type: types.words(for: schema),
      marks: [parameter.isRequired ? marks.required : marks.optional]
        + marks.schemaMarks(schema) + marks.lifecycle(parameter.availability, audience: parameter.audience),
      description: (parameter.description ?? schema.keywords.metadata.description).map(wording.prose),
      constraints: constraints.words(for: schema) + examples(of: parameter),
      values: values(of: schema), nested: nil)
  }

  /// Rows for the properties of an object, or of the objects in an array; the identifiers begin with a prefix.
  ///
  /// Properties of properties are shown one level deep; below that a link leads on.
  func fields(of schema: Schema, idPrefix: String, presence: PresenceMarking, depth: Int = 0) -> [Field] {
    let object = objectSchema(of: schema)
    let required = self.required(in: object)
    var ids = UniqueNames()
    return properties(of: object).map { name, property in
      field(
        name, property, id: ids.unique("\(idPrefix)-\(Slug.slug(name))"), isRequired: required.contains(name),
        presence: presence, depth: depth)
    }
  }

  /// The values allowed, with what they mean.
  func values(of schema: Schema) -> [EnumeratedValue] {
    let keywords = schema.keywords
    let values = keywords.validation.allowedValues ?? keywords.applicator.items?.keywords.validation.allowedValues ?? []
    return values.map { value in
      EnumeratedValue(
        value: value.shortText,
        description: keywords.publishing.valueDescriptions[value.shortText].map(wording.prose))
    }
  }

  private func field(
    _ name: String, _ schema: Schema, id: String, isRequired: Bool, presence: PresenceMarking, depth: Int
  ) -> Field {
    var allMarks: [Mark] = []
    if isRequired, presence != .whenOptional { allMarks.append(marks.required) }
    if !isRequired, presence != .whenRequired { allMarks.append(marks.optional) }
    allMarks += marks.schemaMarks(schema)
    return Field(
      id: id, name: name, type: types.words(for: schema), marks: allMarks,
      description: schema.keywords.metadata.description.map(wording.prose),
      constraints: constraints.words(for: schema), values: values(of: types.resolved(schema)),
      nested: depth == 0 ? nested(in: schema, name: name, id: id, presence: presence) : nil)
  }

  private func nested(in schema: Schema, name: String, id: String, presence: PresenceMarking) -> Field.Nested? {
    let resolved = types.resolved(schema)
    let isArray = resolved.keywords.validation.types.contains(.array)
    let items = isArray ? resolved.keywords.applicator.items : nil
    // A type of many properties, shown wherever it is used, would be most of the site; its page has them.
    let hasPage = [schema, items].contains { $0?.typeName.map { types.api.types[$0] != nil } ?? false }
    if hasPage, properties(of: objectSchema(of: schema)).count > Self.inlinedProperties { return nil }
    let rows = fields(of: schema, idPrefix: id, presence: presence, depth: 1)
    guard !rows.isEmpty else { return nil }
    return Field.Nested(
      title: wording.runs(isArray ? .propertiesOfEach : .propertiesOf, ["name": [.code(name)]]), fields: rows)
  }

  /// The object that a schema stands for: itself, what its name means, or what its array holds.
  private func objectSchema(of schema: Schema) -> Schema {
    let resolved = types.resolved(schema)
    guard resolved.keywords.validation.types.contains(.array), let items = resolved.keywords.applicator.items else {
      return resolved
    }
    return types.resolved(items)
  }

  /// The properties of an object and of all its parts (`allOf`), in order.
  private func properties(of schema: Schema, depth: Int = 0) -> OrderedDictionary<String, Schema> {
    guard depth < 8 else { return [:] }
    return schema.keywords.applicator.allOf.reduce(schema.keywords.applicator.properties) { properties, part in
      properties.merging(self.properties(of: types.resolved(part), depth: depth + 1)) { first, _ in first }
    }
  }

  /// The members that an object or any of its parts (`allOf`) requires.
  private func required(in schema: Schema, depth: Int = 0) -> OrderedSet<String> {
    guard depth < 8 else { return [] }
    return schema.keywords.applicator.allOf.reduce(schema.keywords.validation.required) { required, part in
      required.union(self.required(in: types.resolved(part), depth: depth + 1))
    }
  }

  private func examples(of parameter: Parameter) -> [[Run]] {
    parameter.examples.values.prefix(1).map { wording.runs(.forExample, ["value": [.code($0.shortText)]]) }
  }
}
