import APISpec
import Explorer
import OrderedCollections
import Sandbox

/// Where the tokens of an API are issued, by scheme and flow, as the console asks for them.
func tokenSources(of api: API) -> [String: ExplorerAPI.TokenSource] {
  var sources: [String: ExplorerAPI.TokenSource] = [:]
  for (id, scheme) in api.securitySchemes {
    guard case .oauth2(let flows) = scheme.kind else { continue }
    var token: String?
    if case .token(let accepted)? = scheme.sandboxCredentials.first?.credential.value { token = accepted }
    let known: [(String, OAuthFlow?, TokenIssuer.Grant)] = [
      ("authorizationCode", flows.authorizationCode, .authorizationCode),
      ("clientCredentials", flows.clientCredentials, .clientCredentials), ("password", flows.password, .password),
    ]
    for case (let name, let flow?, let grant) in known {
      guard let url = flow.tokenURL else { continue }
      let issuer = TokenIssuer(grant, scopes: flow.scopes ?? Array(scheme.scopes.keys), token: token)
      sources["\(PercentEncoding.encode(id))/\(name)"] = ExplorerAPI.TokenSource(url: url, sandbox: issuer)
    }
  }
  return sources
}
