/// Which addresses the proxy may connect to.
///
/// Public ones always; those of this machine and of private networks only as far as the configured backend is itself
/// there. Link-local, embedded and reserved addresses never: no configuration needs them, and cloud metadata services
/// live there.
struct AddressPolicy: Sendable, Hashable {
  /// Classes that are allowed besides the public internet.
  private(set) var localClasses: Set<AddressClass>

  /// A policy for a backend whose name had these addresses when the server started.
  init(backendAddresses: [IPAddress] = []) {
    localClasses = Set(backendAddresses.map(AddressClass.init)).intersection([.loopback, .privateNetwork, .shared])
  }

  /// Whether the proxy may connect to an address.
  func allows(_ address: IPAddress) -> Bool {
    let addressClass = AddressClass(address)
    return addressClass == .global || localClasses.contains(addressClass)
  }

  /// The addresses, if every one may be connected to; one bad address among good ones is a trick, not a mistake.
  func check(_ addresses: [IPAddress], host: String) throws(UpstreamFailure) -> [IPAddress] {
    guard !addresses.isEmpty else { throw .nameNotResolved(host: host) }
    for address in addresses where !allows(address) {
      throw .addressNotAllowed(host: host, address: address)
    }
    return addresses
  }
}
