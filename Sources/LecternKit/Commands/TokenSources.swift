import APISpec
import Explorer
import OrderedCollections

/// Where the tokens of an API are issued, by scheme and flow, as the console asks for them.
func tokenSources(of api: API) -> [String: ExplorerAPI.TokenSource] {
  var sources: [String: ExplorerAPI.TokenSource] = [:]
  for (name, scheme) in api.securitySchemes {
    guard case .oauth2(let flows) = scheme.kind else { continue }
    var token = "sandbox-token"
    if case .token(let accepted)? = scheme.sandboxCredentials.first?.credential.value { token = accepted }
    for (flow, url) in [
      ("authorizationCode", flows.authorizationCode?.tokenURL), ("clientCredentials", flows.clientCredentials?.tokenURL),
    ] {
      sources["\(PercentEncoding.encode(name))/\(flow)"] = url.map { ExplorerAPI.TokenSource(url: $0, sandboxToken: token) }
    }
  }
  return sources
}
