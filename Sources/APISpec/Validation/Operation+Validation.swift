import OrderedCollections

extension Operation {
  /// What is wrong with the operation; `isAddressed` is false for webhooks and callbacks, whose path is the receiver's.
  func diagnostics(names: DeclaredNames, isAddressed: Bool) -> [APIDiagnostic] {
    let place = ["operation \(id)"]
    var found: [APIDiagnostic] = []
    if !Slug.isSlug(id) { found.append(.notASlug(id, suggestion: Slug.slug(id), at: place)) }
    if title.source.isEmpty { found.append(.emptyTitle(at: place)) }
    found += names.check(section, in: \.sections, "section", at: place)
    found += furtherTags.flatMap { names.check($0, in: \.tags, "tag", at: place) }
    found += names.check(audience, in: \.audiences, "audience", at: place)
    found += names.check(availability, at: place)
    found += names.check(security ?? [], at: place)
    found += servers.flatMap { $0.diagnostics(at: place) }
    found += parameterDiagnostics(names: names, isAddressed: isAddressed, at: place)
    found += requestBody?.content.values.flatMap { $0.diagnostics(names: names, at: place + ["request body"]) } ?? []
    found += responseDiagnostics(names: names, at: place)
    found += repeated(examples.map(\.id)).map { .duplicate("example", $0, at: place) }
    found += examples.flatMap { diagnostics(of: $0, names: names, at: place + ["example \($0.id)"]) }
    found += callbacks.flatMap { callback in
      callback.operations.flatMap { $0.diagnostics(names: names, isAddressed: false) }
    }
    return found
  }

  private func parameterDiagnostics(names: DeclaredNames, isAddressed: Bool, at place: [String]) -> [APIDiagnostic] {
    var found: [APIDiagnostic] = []
    let declared = parameters(in: .path).map(\.name)
    if isAddressed {
      found += path.parameterNames.filter { !declared.contains($0) }
        .map { .undeclaredPathParameter($0, path: path.text, at: place) }
      found += declared.filter { !path.parameterNames.contains($0) }
        .map { .unusedPathParameter($0, path: path.text, at: place) }
    }
    found += repeated(parameters.map { "\($0.location.rawValue) \($0.name)" })
      .map { .duplicate("parameter", $0, at: place) }
    for parameter in parameters {
      let inner = place + ["parameter \(parameter.name)"]
      if parameter.location == .path, !parameter.isRequired {
        found.append(.optionalPathParameter(parameter.name, at: inner))
      }
      found += names.check(parameter.audience, in: \.audiences, "audience", at: inner)
      found += names.check(parameter.availability, at: inner)
      found += parameter.schema.diagnostics(names: names, at: inner)
    }
    return found
  }

  private func responseDiagnostics(names: DeclaredNames, at place: [String]) -> [APIDiagnostic] {
    var found: [APIDiagnostic] = responses.isEmpty ? [.noResponse(at: place)] : []
    found += repeated(responses.map { $0.status.text + ($0.audience.map { " for \($0)" } ?? "") })
      .map { .duplicate("response", $0, at: place) }
    for response in responses {
      let inner = place + ["response \(response.status.text)"]
      found += names.check(response.audience, in: \.audiences, "audience", at: inner)
      found += names.check(response.availability, at: inner)
      found += response.content.values.flatMap { $0.diagnostics(names: names, at: inner) }
      found += response.headers.flatMap { $0.value.schema.diagnostics(names: names, at: inner + ["header \($0.key)"]) }
      found += response.links.flatMap {
        names.check($0.value.operation, in: \.operations, "operation", at: inner + ["link \($0.key)"])
      }
    }
    return found
  }

  private func diagnostics(of example: Example, names: DeclaredNames, at place: [String]) -> [APIDiagnostic] {
    var found: [APIDiagnostic] = []
    if !Slug.isSlug(example.id) { found.append(.notASlug(example.id, suggestion: Slug.slug(example.id), at: place)) }
    found += names.check(example.audience, in: \.audiences, "audience", at: place)
    // Content negotiation needs no declaration: OpenAPI ignores parameters of that name.
    let undeclared = example.request.arguments.filter { argument in
      parameter(argument.name, in: argument.location) == nil
        && !(argument.location == .header && argument.name.lowercased() == "accept")
    }
    for argument in undeclared {
      let known = parameters(in: argument.location).map(\.name)
      found.append(.undeclared("\(argument.location.rawValue) parameter", argument.name, known: known, at: place))
    }
    for parameter in parameters(in: .path)
    where !example.request.arguments.contains(where: {
      $0.location == .path && $0.name == parameter.name
    }) {
      found.append(.missingArgument(parameter.name, at: place))
    }
    for credential in example.request.credentials where names.schemes[credential.scheme] == nil {
      found.append(
        .undeclared("security scheme", credential.scheme, known: Array(names.schemes.keys), at: place))
    }
    if let body = example.request.body, requestBody?.content[body.mediaType] == nil {
      found.append(.exampleMediaType(body.mediaType, at: place + ["request"]))
    }
    let matching = responses.filter { $0.status.matches(example.response.status) }
    if matching.isEmpty {
      found.append(.exampleStatus(example.response.status, at: place))
    } else if let body = example.response.body, !matching.contains(where: { $0.content[body.mediaType] != nil }) {
      found.append(.exampleMediaType(body.mediaType, at: place + ["response"]))
    }
    for predecessor in example.after where !names.examples.contains(predecessor) {
      let known = names.examples.map { "\($0.operation).\($0.example)" }
      found.append(
        .undeclared("example", "\(predecessor.operation).\(predecessor.example)", known: known, at: place))
    }
    return found
  }
}

extension MediaContent {
  /// What is wrong with the schemas of the body.
  func diagnostics(names: DeclaredNames, at place: [String]) -> [APIDiagnostic] {
    [schema, itemSchema].compactMap { $0 }.flatMap { $0.diagnostics(names: names, at: place) }
  }
}
