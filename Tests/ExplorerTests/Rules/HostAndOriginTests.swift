import HTTPTypes
import Testing

@testable import Explorer

@Suite("Hosts and origins")
struct HostAndOriginTests {
  @Test(
    "a server on loopback answers to its own names only",
    arguments: [
      ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST:8080", true), ("[::1]:8080", true),
      ("127.0.0.2:8080", true), ("localhost", false), ("localhost:81", false), ("evil.test:8080", false),
      ("localhost.evil.test:8080", false), ("127.0.0.1.evil.test:8080", false), ("192.168.0.1:8080", false),
      ("", false),
      (":8080", false), ("localhost:8080:8080", false), ("localhost:08080x", false), ("user@localhost:8080", false),
      ("0x7f.1:8080", false), ("2130706433:8080", false),
    ])
  func loopback(host: String, isAllowed: Bool) {
    #expect(HostPolicy(boundHost: "127.0.0.1").allows(host, port: 8080) == isAllowed)
  }

  @Test("a server on all interfaces answers to addresses and listed names, but to no other name")
  func wildcard() {
    let policy = HostPolicy(boundHost: "0.0.0.0", allowedHosts: ["docs.test", "Other.test:9000"])
    for host in [
      "192.168.0.1:8080", "[2001:db8::1]:8080", "localhost:8080", "docs.test", "docs.test:443", "other.test:9000",
    ] {
      #expect(policy.allows(host, port: 8080))
    }
    for host in ["evil.test:8080", "other.test:8080", "192.168.0.1:81"] { #expect(!policy.allows(host, port: 8080)) }
  }

  @Test("port 80 need not be named")
  func defaultPort() {
    #expect(HostPolicy(boundHost: "127.0.0.1").allows("localhost", port: 80))
  }

  @Test("only a page of the same origin passes")
  func origins() throws {
    let own = ["http://localhost:8080"]
    #expect(throws: Never.self) { try OriginPolicy.check([:], origins: own, direct: false) }
    #expect(throws: Never.self) {
      try OriginPolicy.check(
        [.origin: "http://localhost:8080", .secFetchSite: "same-origin"], origins: own, direct: false)
    }
    for origin in ["http://localhost:81", "https://localhost:8080", "http://evil.test", "null", ""] {
      #expect(throws: Problem.self) { try OriginPolicy.check([.origin: origin], origins: own, direct: true) }
    }
    for site in ["cross-site", "same-site", "none", ""] {
      #expect(throws: Problem.self) { try OriginPolicy.check([.secFetchSite: site], origins: own, direct: false) }
    }
    #expect(throws: Never.self) { try OriginPolicy.check([.secFetchSite: "none"], origins: own, direct: true) }
  }

  @Test("a page behind a listed name may have come over TLS, another one may not")
  func originsOfHosts() {
    let policy = HostPolicy(boundHost: "127.0.0.1", allowedHosts: ["docs.test", "b.test:8443"])
    #expect(policy.origins(of: "Docs.test") == ["http://docs.test", "https://docs.test"])
    #expect(policy.origins(of: "b.test:8443") == ["http://b.test:8443", "https://b.test:8443"])
    #expect(policy.origins(of: "127.0.0.1:8080") == ["http://127.0.0.1:8080"])
  }
}
