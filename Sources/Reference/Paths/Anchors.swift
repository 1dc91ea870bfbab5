import APISpec

extension APISpec.Operation {
  /// The identifier of a parameter on the operation's page.
  func anchor(of parameter: Parameter) -> String {
    let slug = Slug.slug(parameter.name)
    let namesakes = parameters.filter { $0.location == parameter.location && Slug.slug($0.name) == slug }
    let index = namesakes.firstIndex { $0.name == parameter.name } ?? 0
    return "parameter-\(parameter.location.rawValue)-\(slug)" + (index > 0 ? "-\(index + 1)" : "")
  }
}

extension ResponseStatus {
  /// The identifier of the response on the operation's page.
  var anchor: String { "response-\(text.lowercased())" }
}

extension Example {
  /// The identifier of the request among those of an operation.
  var requestAnchor: String { "sample-\(Slug.slug(id))" }
  /// The identifier of the response among those of an operation.
  var responseAnchor: String { "example-\(Slug.slug(id))" }
}
