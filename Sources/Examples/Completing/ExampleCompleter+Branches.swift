import APISpec
import JSON
import OrderedCollections
import Schemas

extension ExampleCompleter {
  /// A generated exchange for each alternative of the request body that no written one shows.
  func examplesOfOtherBranches(of operation: Operation) -> [Example] {
    guard let model = operation.examples.first(where: { $0.response.status / 100 == 2 && $0.request.body != nil }),
      let (mediaType, content) = Self.preferred(operation.requestBody?.content ?? [:]),
      let schema = content.schema
    else { return [] }
    let shown = operation.examples.compactMap(\.request.body?.value)
    return examples(like: model, of: operation, for: missing(schema, direction: .request, besides: shown)) {
      $0.request.body = Self.generated(mediaType, $1)
    }
  }

  /// A generated exchange for each alternative of a successful answer to which no author gave a body, beside the one
  /// that is there.
  func examplesOfOtherAnswers(of operation: Operation) -> [Example] {
    guard
      let model = operation.examples.first(where: { example in
        example.response.status / 100 == 2 && example.response.body?.isGenerated == true && !example.isGenerated
      }), let body = model.response.body,
      let schema = operation.content(of: model.response, audience: model.audience)?.schema
    else { return [] }
    let shown = operation.examples.compactMap(\.response.body?.value)
    return examples(like: model, of: operation, for: missing(schema, direction: .response, besides: shown)) {
      $0.response.body = Self.generated(body.mediaType, $1)
    }
  }

  /// Values of the alternatives of a schema that none of some values follows, with their names.
  private func missing(
    _ schema: Schema, direction: SchemaDirection, besides shown: [JSONValue]
  ) -> [(name: String, value: JSONValue)] {
    let branches = branches(of: schema)
    guard branches.count > 1, let variants = try? generator.variants(of: schema, direction: direction),
      branches.count == variants.count
    else { return [] }
    return zip(branches, variants).compactMap { branch, variant in
      guard let compiled = try? schemas.compiled(branch), case .success(let value) = variant.value,
        !shown.contains(where: { compiled.validate($0, direction: direction).isEmpty })
      else { return nil }
      return (variant.name, value)
    }
  }

  /// Exchanges like a written one, with other values.
  private func examples(
    like model: Example, of operation: Operation, for values: [(name: String, value: JSONValue)],
    set: (inout Example, JSONValue) -> Void
  ) -> [Example] {
    var ids = Set(operation.examples.map(\.id))
    return values.compactMap { name, value -> Example? in
      let slug = Slug.slug(name)
      let id = ids.contains(slug) || slug.isEmpty ? "\(slug)-generated" : slug
      guard ids.insert(id).inserted else { return nil }
      var example = model
      example.id = id
      example.title = LocalizedText(name)
      example.description = nil
      set(&example, value)
      example.isGenerated = true
      example.faults = []
      return example
    }
  }

  /// The alternatives of the first `oneOf` or `anyOf` that a schema or what it refers to begins with.
  private func branches(of schema: Schema) -> [Schema] {
    var schema = schema
    var names: Set<String> = []
    while let name = schema.typeName, names.insert(name).inserted, let type = api.types[name] { schema = type.schema }
    let applicator = schema.keywords.applicator
    return applicator.oneOf.count > 1 ? applicator.oneOf : applicator.anyOf
  }
}
