import APISpec
import OrderedCollections

extension APIPages {
  /// A way to authenticate: how it works, where its tokens come from, what its scopes allow.
  func scheme(_ name: String, _ scheme: SecurityScheme) -> Content {
    var content: [Content] = []
    let marks = fields.marks.lifecycle(scheme.availability, audience: nil)
    if !marks.isEmpty {
      content.append(.paragraph(Array(marks.map { [Run.mark($0)] }.joined(separator: [.text(" ")]))))
    }
    if let description = scheme.description { content.append(.prose(wording.prose(description))) }
    let points = points(of: scheme) + fields.marks.notes(scheme.availability)
    if !points.isEmpty { content.append(.list(points)) }
    content += flows(of: scheme)
    if !scheme.scopes.isEmpty {
      content.append(
        .table(
          header: [wording[.scope], wording[.allows]],
          rows: scheme.scopes.map { [[.scope($0.key)], wording.line($0.value)] }))
    }
    content += sandboxCredentials(of: scheme)
    return .subpart(
      Heading("scheme-\(Slug.slug(name))", [.text(authorization.title(of: scheme)), .text(" "), .code(name)]), content)
  }

  private func points(of scheme: SecurityScheme) -> [[Run]] {
    var points: [[Run]] = []
    switch scheme.kind {
    case .bearer(let format?): points.append(wording.runs(.bearerFormat, ["format": [.code(format)]]))
    case .openIDConnect(let url): points.append(address(.metadataURL, url))
    default: break
    }
    if let url = scheme.metadataURL { points.append(address(.metadataURL, url)) }
    return points
  }

  private func address(_ phrase: Phrase, _ url: String) -> [Run] {
    wording.runs(phrase, ["url": url.isAddressElsewhere ? [.link(.external(url), [.text(url)])] : [.code(url)]])
  }

  private func flows(of scheme: SecurityScheme) -> [Content] {
    guard case .oauth2(let flows) = scheme.kind else { return [] }
    let named: [(String, OAuthFlow?)] = [
      ("authorizationCode", flows.authorizationCode), ("clientCredentials", flows.clientCredentials),
      ("deviceAuthorization", flows.deviceAuthorization), ("implicit", flows.implicit), ("password", flows.password),
    ]
    let points = named.compactMap { name, flow -> [Run]? in
      guard let flow else { return nil }
      let addresses = [
        (Phrase.authorizationURL, flow.authorizationURL), (.deviceAuthorizationURL, flow.deviceAuthorizationURL),
        (.tokenURL, flow.tokenURL), (.refreshURL, flow.refreshURL),
      ].compactMap { phrase, url in url.map { address(phrase, $0) } }
      let scopes = flow.scopes.map { scopes in
        [.joint(wording[scopes.count == 1 ? .withScope : .withScopes] + " ")]
          + Array(scopes.map { [Run.scope($0)] }.joined(separator: [.text(", ")]))
      }
      let title = wording.runs(.flow, ["name": [.code(name)]])
      return Array(([title] + addresses + [scopes].compactMap { $0 }).joined(separator: [.text(", ")]))
    }
    return points.isEmpty ? [] : [.alternatives(points)]
  }

  private func sandboxCredentials(of scheme: SecurityScheme) -> [Content] {
    guard !scheme.sandboxCredentials.isEmpty else { return [] }
    return [
      .paragraph([.text(wording[.sandboxCredentials])]),
      .table(
        header: [wording[.credential], wording[.standsFor]],
        rows: scheme.sandboxCredentials.map { credential in
          [
            headerText(scheme, credential.credential).map { [.code($0)] } ?? [],
            wording.line(credential.description),
          ]
        }),
    ]
  }

  private func headerText(_ scheme: SecurityScheme, _ credential: Credential) -> String? {
    switch scheme.placement(of: credential) {
    case .header(let header): "\(header.name): \(header.value)"
    case .query(let name, let value): "?\(name)=\(PercentEncoding.encode(value))"
    case .cookie(let name, let value): "Cookie: \(name)=\(value)"
    case nil: nil
    }
  }
}
