import Site
import Testing

@testable import Explorer

@Suite(
  "Backends over TLS", .timeLimit(.minutes(1)),
  .enabled(if: TestCertificate.tool != nil, "openssl is not installed"))
struct TLSTests {
  private func call(
    _ host: String = "127.0.0.1", _ check: (TLSUpstream) -> ExplorerAPI.CertificateCheck
  ) async throws -> RawResponse {
    let upstream = try await TLSUpstream()
    let api = ExplorerAPI(
      id: "a", backend: "https://\(host):\(upstream.port)", certificateCheck: check(upstream), sandbox: TinySandbox())
    return try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      try await server.call("GET", "/_try/a/0/x")
    }
  }

  @Test("a certificate that nobody signed is not trusted")
  func untrusted() async throws {
    let response = try await call { _ in .verified }
    #expect(response.status == 502)
    #expect(response.text.contains("urn:lectern:problem:upstream-tls-failed"))
    #expect(!response.text.contains(".cc"), "where the library was compiled is nobody's business")
    #expect(response.text.contains("CERTIFICATE_VERIFY_FAILED"))
  }

  @Test("it is when the backend was configured so")
  func accepted() async throws {
    let response = try await call { _ in .any }
    #expect(response.status == 200)
    #expect(response["x-lectern-status"] == "200")
    #expect(response.text.contains("s_server"))
  }

  @Test("an authority of one's own is trusted for the names in its certificates, and for no others")
  func ownAuthority() async throws {
    let named = try await call("localhost") { .verifiedWith(authorities: $0.certificate) }
    #expect(named.status == 200)
    #expect(named.text.contains("s_server"))
    let other = try await call("127.0.0.1") { .verifiedWith(authorities: $0.certificate) }
    #expect(other.status == 502)
    #expect(other.text.contains("urn:lectern:problem:upstream-tls-failed"))
  }

  @Test("a file of authorities without certificates is refused at the start")
  func noAuthority() {
    for text in ["", "not a certificate"] {
      let api = ExplorerAPI(
        id: "a", certificateCheck: .verifiedWith(authorities: Array(text.utf8)), sandbox: TinySandbox())
      #expect(throws: ExplorerError.invalidAuthorities) {
        try Explorer(ExplorerConfiguration(apis: [api], mode: .site(SiteStore(Site()))))
      }
    }
  }
}
