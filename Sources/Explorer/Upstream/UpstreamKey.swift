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

  /// The key of the connections for a call.
  init(_ request: UpstreamRequest, policy: AddressPolicy) {
    isSecure = request.backend.isSecure
    host = request.backend.host
    port = request.backend.port
    certificateCheck = request.certificateCheck
    self.policy = policy
  }
}
