import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// A parameter, which may stand for the body or a part of a form.
  ///
  /// [Parameter Object](https://spec.openapis.org/oas/v2.0.html#parameter-object).
  mutating func swaggerParameter(_ cursor: SourceCursor) -> ImportedParameter? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .parameter)
    let nameField = required("name", of: cursor, .parameter)
    let placeField = required("in", of: cursor, .parameter)
    guard let name = string(nameField), let placeField, let place = string(placeField) else { return nil }
    if place == "body" || place == "formData" {
      return ImportedParameter(
        parameter: Parameter(name, in: .query, schema: .anything), cursor: cursor, isBody: true)
    }
    let locations: [Parameter.Location] = [.query, .header, .path]
    guard let location = locations.first(where: { $0.rawValue == place }) else {
      report(.unknownWord(place, allowed: locations.map(\.rawValue) + ["body", "formData"], at: placeField))
      return nil
    }
    if location == .path, cursor["required"]?.node.bool != true {
      report(.optionalPathParameter(name, at: cursor["required"] ?? cursor))
    }
    var parameter = Parameter(
      name, in: location, schema: swaggerItems(cursor), description: text(cursor["description"]),
      isRequired: flag(cursor["required"]))
    if cursor["type"]?.node.string == "array" {
      let (style, explode) = collectionStyle(of: cursor, at: location)
      parameter.serialization = .schema(parameter.schema, style: style, explode: explode, allowReserved: false)
    }
    parameter.allowsEmptyValue = flag(cursor["allowEmptyValue"])
    parameter.availability = availability(of: cursor)
    parameter.extensions = extensions(of: cursor, except: Self.parameterExtensions)
    var examples: [NamedValue] = []
    if let field = cursor["x-example"] { examples.append(NamedValue(name: "example", at: field)) }
    if examples.isEmpty { examples = namedValues(of: cursor) }
    return ImportedParameter(parameter: parameter, examples: examples, cursor: cursor)
  }

  /// The schema that a parameter, a header or an item describes with its own fields.
  ///
  /// [Items Object](https://spec.openapis.org/oas/v2.0.html#items-object).
  mutating func swaggerItems(_ cursor: SourceCursor) -> Schema {
    var keywords = Schema.Keywords()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { return .anything }
    for (key, field) in cursor.members {
      switch key {
      case "items": keywords.applicator.items = object(field).map { swaggerItems($0) }
      case "default": keywords.metadata.defaultValue = JSONValue(field.node)
      // These belong to the parameter around.
      case "required", "description", "name", "in": break
      case ExtensionKey.enumDescriptions, "x-enum-descriptions", "x-enum-varnames":
        _ = readVocabulary(key, field, of: cursor, into: &keywords)
      default: _ = readValidation(key, field, into: &keywords.validation)
      }
    }
    readOldDialect(of: cursor, into: &keywords)
    return .keywords(keywords)
  }

  /// How an array is written.
  mutating func collectionStyle(
    of cursor: SourceCursor, at location: Parameter.Location
  ) -> (style: Parameter.Style, explode: Bool) {
    let field = cursor["collectionFormat"]
    switch field.flatMap({ string($0) }) ?? "csv" {
    case "ssv": return (.spaceDelimited, false)
    case "pipes": return (.pipeDelimited, false)
    case "multi": return (location.defaultStyle, location.defaultStyle.explodesByDefault)
    case "tsv":
      if let field { report(.tabSeparated(at: field)) }
      return (.spaceDelimited, false)
    case "csv": return (location.defaultStyle, false)
    case let other:
      if let field { report(.unknownWord(other, allowed: ["csv", "ssv", "tsv", "pipes", "multi"], at: field)) }
      return (location.defaultStyle, false)
    }
  }
}
