import Site
import Testing

@testable import Explorer

@Suite("Backends over TLS", .timeLimit(.minutes(1)), .enabled(if: TLSUpstream.tool != nil, "openssl is not installed"))
struct TLSTests {
  private func call(_ check: ExplorerAPI.CertificateCheck) async throws -> RawResponse {
    let upstream = try await TLSUpstream()
    let api = ExplorerAPI(
      id: "a", backend: "https://127.0.0.1:\(upstream.port)", certificateCheck: check, sandbox: TinySandbox())
    return try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      try await server.call("GET", "/_try/a/0/x")
    }
  }

  @Test("a certificate that nobody signed is not trusted")
  func untrusted() async throws {
    let response = try await call(.verified)
    #expect(response.status == 502)
    #expect(response.text.contains("urn:lectern:problem:upstream-tls-failed"))
    #expect(response.text.contains("CERTIFICATE_VERIFY_FAILED"))
  }

  @Test("it is when the backend was configured so")
  func accepted() async throws {
    let response = try await call(.any)
    #expect(response.status == 200)
    #expect(response["x-lectern-status"] == "200")
    #expect(response.text.contains("s_server"))
  }
}
