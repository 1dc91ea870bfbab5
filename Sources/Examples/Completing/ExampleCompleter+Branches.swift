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
    let branches = branches(of: schema)
    guard branches.count > 1, let variants = try? generator.variants(of: schema, direction: .request),
      branches.count == variants.count
    else { return [] }
    let shown = operation.examples.compactMap(\.request.body?.value)
    var ids = Set(operation.examples.map(\.id))
    return zip(branches, variants).compactMap { branch, variant -> Example? in
      guard let compiled = try? schemas.compiled(branch), case .success(let value) = variant.value,
        !shown.contains(where: { compiled.validate($0, direction: .request).isEmpty })
      else { return nil }
      let slug = Slug.slug(variant.name)
      let id = ids.contains(slug) || slug.isEmpty ? "\(slug)-generated" : slug
      guard ids.insert(id).inserted else { return nil }
      var example = model
      example.id = id
      example.title = LocalizedText(variant.name)
      example.description = nil
      example.request.body = Self.generated(mediaType, value)
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
