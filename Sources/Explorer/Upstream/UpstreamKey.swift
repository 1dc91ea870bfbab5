/// What the calls have in common that may share a connection: everything that made it safe to connect.
///
/// Path and header fields are not of it: they belong to a call. The address is not either; it is one that the policy
/// allows.
struct UpstreamKey: Hashable, Sendable {
  /// Whether the connection is TLS.
  let isSecure: Bool
  /// The name or address that was connected to, and that the certificate was checked for.
  let host: String
  /// The port.
  let port: Int
  /// How the certificate was checked, or that it was not.
  let certificateCheck: ExplorerAPI.CertificateCheck
  /// What the address was checked against.
  let policy: AddressPolicy

  /// The key of the connections to a backend.
  init(backend: Backend, certificateCheck: ExplorerAPI.CertificateCheck, policy: AddressPolicy) {
    isSecure = backend.isSecure
    host = backend.host
    port = backend.port
    self.certificateCheck = certificateCheck
    self.policy = policy
  }
}
