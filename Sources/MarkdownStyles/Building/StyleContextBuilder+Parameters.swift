import APISpec
import JSON
import OrderedCollections

extension StyleContextBuilder {
  /// The parameters of an operation by place, its credentials and its body among them.
  mutating func parameters(of operation: APISpec.Operation, at place: String) -> StyleParameters {
    var parameters = StyleParameters()
    for parameter in operation.parameters {
      let built = self.parameter(parameter, at: place)
      parameters.all.append(built)
      parameters.append(built, in: parameter.location)
    }
    let body = bodyParameters(of: operation, at: "\(place), body")
    parameters.all += body.json + body.form
    parameters.json = body.json
    parameters.form = body.form
    for credential in credentials(of: operation) where !operation.declares(credential) {
      parameters.append(self.parameter(credential), in: credential.location)
    }
    return parameters
  }

  private mutating func parameter(_ parameter: Parameter, at place: String) -> StyleParameter {
    StyleParameter(
      name: MarkdownText.plain(parameter.name), nameCode: MarkdownText.code(parameter.name),
      type: typeText(parameter.schema), isRequired: parameter.isRequired,
      isDeprecated: parameter.availability.isDeprecated || parameter.schema.keywords.metadata.isDeprecated,
      defaultValue: defaultText(parameter.schema), allowedValues: allowedText(parameter.schema),
      audience: audience(parameter.audience),
      description: item(parameter.description, at: "\(place), parameter \(parameter.name)"))
  }
}

extension StyleParameters {
  /// Adds a parameter at its place.
  fileprivate mutating func append(_ parameter: StyleParameter, in location: Parameter.Location) {
    switch location {
    case .path: path.append(parameter)
    case .query, .querystring: query.append(parameter)
    case .header: headers.append(parameter)
    case .cookie: cookies.append(parameter)
    }
  }
}

// MARK: - Credentials

/// Where the credential of a scheme goes, and what it must be good for.
private struct CredentialPlace {
  var name: String
  var location: Parameter.Location
  var scheme: SecurityScheme
  var schemeName: String
  var scopes: OrderedSet<String> = []
  var isRequired = false

  /// Nil for schemes that do not travel in the message.
  init?(_ scheme: SecurityScheme, name schemeName: String) {
    self.scheme = scheme
    self.schemeName = schemeName
    switch scheme.kind {
    case .basic, .bearer, .http, .oauth2, .openIDConnect: (name, location) = ("Authorization", .header)
    case .apiKey(let key, let place): (name, location) = (key, place == .path ? .header : place)
    case .mutualTLS: return nil
    }
  }
}

extension StyleContextBuilder {
  /// The places of all credentials that the API knows.
  mutating func authentication() -> [StyleParameter] {
    var parameters: [StyleParameter] = []
    for (name, scheme) in api.securitySchemes {
      guard var credential = CredentialPlace(scheme, name: name) else { continue }
      credential.scopes = OrderedSet(scheme.scopes.keys)
      parameters.append(parameter(credential))
    }
    return parameters
  }

  /// The places of the credentials that an operation takes; one is required when there is no other way.
  private func credentials(of operation: APISpec.Operation) -> [CredentialPlace] {
    let alternatives = api.security(of: operation)
    var places: OrderedDictionary<String, CredentialPlace> = [:]
    for (name, scopes) in alternatives.flatMap({ Array($0.schemes) }) {
      guard let scheme = api.securitySchemes[name], var place = places[name] ?? CredentialPlace(scheme, name: name)
      else { continue }
      place.scopes.append(contentsOf: scopes)
      place.isRequired = alternatives.allSatisfy { $0.schemes[name] != nil }
      places[name] = place
    }
    return Array(places.values)
  }

  private mutating func parameter(_ credential: CredentialPlace) -> StyleParameter {
    StyleParameter(
      name: MarkdownText.plain(credential.name), nameCode: MarkdownText.code(credential.name),
      isRequired: credential.isRequired, isDeprecated: false,
      scopes: credential.scopes.isEmpty ? nil : credential.scopes.map(MarkdownText.code).joined(separator: ", "),
      description: item(credential.scheme.description, at: "security scheme \(credential.schemeName)"))
  }
}

extension APISpec.Operation {
  /// Whether the author describes the place of a credential as a parameter already.
  fileprivate func declares(_ credential: CredentialPlace) -> Bool {
    parameters.contains { parameter in
      guard parameter.location == credential.location else { return false }
      return parameter.location == .header
        ? parameter.name.lowercased() == credential.name.lowercased() : parameter.name == credential.name
    }
  }
}
