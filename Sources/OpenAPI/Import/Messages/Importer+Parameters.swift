import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// The parameters of an operation: its own, and those of its path that it does not replace.
  mutating func parameters(of site: Site) -> [ImportedParameter] {
    let own = parameterList(site.cursor["parameters"], of: site)
    let shared = parameterList(site.item["parameters"], of: site).filter { shared in
      !own.contains { Self.isSame($0, shared) }
    }
    var parameters = shared + own
    let written: [String] = [
      ExtensionKey.parameters, ExtensionKey.documentedHeaders, ExtensionKey.furtherParameters,
    ]
    for key in written {
      parameters += elements(site.cursor[key]).compactMap { parameter($0) }
    }
    if site.webhook == nil, site.callback == nil { checkPath(of: site, &parameters) }
    return parameters
  }

  /// The parameters of one list, each name and place once.
  private mutating func parameterList(_ cursor: SourceCursor?, of site: Site) -> [ImportedParameter] {
    var list: [ImportedParameter] = []
    for element in elements(cursor) {
      guard let target = target(element), !isInternal(target.cursor) else { continue }
      let place = Place(target.cursor)
      var known = readParameters[place]
      if known == nil {
        known = version == .v2 ? swaggerParameter(target.cursor) : parameter(target.cursor)
        readParameters[place] = known
      }
      guard case .some(.some(var parameter)) = known else { continue }
      if let description = target.description { parameter.parameter.description = description }
      let (name, location) = (parameter.parameter.name, parameter.parameter.location)
      if version != .v2, location == .header, Self.ignoredHeaders.contains(name.lowercased()) {
        report(.ignoredHeader(name, at: element))
      } else if !parameter.isBody, list.contains(where: { !$0.isBody && Self.isSame($0, parameter) }) {
        report(.duplicateParameter(name, location: location.rawValue, at: element))
      } else {
        list.append(parameter)
      }
    }
    return list
  }

  /// A parameter.
  ///
  /// [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object).
  mutating func parameter(_ cursor: SourceCursor) -> ImportedParameter? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .parameter)
    let nameField = required("name", of: cursor, .parameter)
    let placeField = required("in", of: cursor, .parameter)
    guard let key = string(nameField) else { return nil }
    let name = string(cursor[ExtensionKey.name]) ?? key
    var locations: [Parameter.Location] = [.query, .header, .path, .cookie]
    if version == .v3_2 || isOwn { locations.append(.querystring) }
    guard let location = word(placeField, of: locations) else { return nil }
    var parameter = Parameter(
      name, in: location, schema: .anything, description: text(cursor["description"]),
      isRequired: flag(cursor["required"]))
    if location == .path, cursor["required"]?.node.bool != true {
      report(.optionalPathParameter(name, at: cursor["required"] ?? cursor))
    }
    checkValue(of: cursor, at: location)
    parameter.allowsEmptyValue = flag(cursor["allowEmptyValue"] ?? cursor[ExtensionKey.allowEmptyValue])
    var examples = namedValues(of: cursor)
    if let content = cursor["content"] {
      examples += readContent(content, into: &parameter)
    } else {
      parameter.serialization = serialization(of: cursor, at: location)
    }
    parameter.audience = string(cursor[ExtensionKey.audience])
    parameter.availability = availability(of: cursor)
    parameter.extensions = extensions(
      of: cursor, except: Self.parameterExtensions, andOf: cursor["content"]?.members.first?.value)
    return ImportedParameter(parameter: parameter, examples: examples, cursor: cursor)
  }

  /// Reports what must not be said about the value of a parameter.
  private mutating func checkValue(of cursor: SourceCursor, at location: Parameter.Location) {
    if let content = cursor["content"], cursor["schema"] != nil {
      report(.exclusiveFields("schema", "content", at: content))
    }
    guard location != .query else { return }
    for field in ["allowReserved", "allowEmptyValue"] where version < .v3_2 || field == "allowEmptyValue" {
      if let field = cursor[field], let name = field.pointer.tokens.last {
        report(.withoutEffect(name, location: location.rawValue, at: field))
      }
    }
  }

  /// How a value with a schema is written, where its place leaves a choice.
  private mutating func serialization(of cursor: SourceCursor, at location: Parameter.Location)
    -> Parameter.Serialization
  {
    let standard = word(cursor["style"], of: Parameter.Style.allCases)
    let written = word(cursor[ExtensionKey.style32] ?? cursor[ExtensionKey.style], of: Parameter.Style.allCases)
    // Our export names a style beside the default one, and the default explodes as it does.
    let effective = standard ?? location.defaultStyle
    let explode = optionalFlag(cursor["explode"]) ?? effective.explodesByDefault
    return .schema(
      schema(cursor["schema"]) ?? .anything, style: written ?? effective, explode: explode,
      allowReserved: flag(cursor["allowReserved"] ?? cursor[ExtensionKey.allowReserved]))
  }

  /// Reads the only media type of a parameter, and gives its examples.
  private mutating func readContent(_ content: SourceCursor, into parameter: inout Parameter) -> [NamedValue] {
    let types = members(content, withExtensions: true)
    if types.count != 1 { report(.contentCount(at: content)) }
    guard let (mediaType, cursor) = types.first, let target = target(cursor) else { return [] }
    check(target.cursor, .mediaType)
    parameter.serialization = .content(mediaType: mediaType, schema(target.cursor["schema"]) ?? .anything)
    return namedValues(of: target.cursor)
  }

  /// Compares the parameters of a path with those that are described.
  private mutating func checkPath(of site: Site, _ parameters: inout [ImportedParameter]) {
    let names = site.path.parameterNames
    // By index: an iterator would copy every parameter.
    let unused = parameters.indices.filter {
      parameters[$0].parameter.location == .path && !parameters[$0].isBody
        && !names.contains(parameters[$0].parameter.name)
    }
    for index in unused {
      let name = parameters[index].parameter.name
      report(.unusedPathParameter(name, path: site.path.text, known: names, at: parameters[index].cursor))
    }
    for index in unused.reversed() { parameters.remove(at: index) }
    let described = parameters.indices.filter { parameters[$0].parameter.location == .path }
      .map { parameters[$0].parameter.name }
    for name in OrderedSet(names) where !described.contains(name) {
      report(.undeclaredPathParameter(name, path: site.path.text, at: site.cursor))
      let made = Parameter(name, in: .path, schema: .type(.string))
      parameters.append(ImportedParameter(parameter: made, cursor: site.cursor))
    }
  }

  /// Whether two parameters have the same place and name.
  private static func isSame(_ left: ImportedParameter, _ right: ImportedParameter) -> Bool {
    let (first, second) = (left.parameter, right.parameter)
    if left.isBody || right.isBody { return left.isBody == right.isBody && first.name == second.name }
    guard first.location == second.location else { return false }
    return first.name == second.name
      || first.location == .header && first.name.lowercased() == second.name.lowercased()
  }

  /// Header fields that a description must say otherwise since 3.0.
  private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

  /// Extensions of a parameter that the model has a place for.
  static let parameterExtensions = lifecycleExtensions.union([
    ExtensionKey.style32, ExtensionKey.style, ExtensionKey.allowReserved, ExtensionKey.allowEmptyValue,
    ExtensionKey.name, "x-example", "x-examples", "x-nullable",
  ])
}
