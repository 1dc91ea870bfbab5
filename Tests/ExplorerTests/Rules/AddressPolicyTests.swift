import Testing

@testable import Explorer

@Suite("Addresses that the proxy connects to")
struct AddressPolicyTests {
  @Test(
    "a special-purpose address has the class of its range, at both ends of it",
    arguments: [
      ("0.0.0.0", AddressClass.unspecified), ("0.255.255.255", .unspecified), ("10.0.0.0", .privateNetwork),
      ("10.255.255.255", .privateNetwork), ("100.64.0.0", .shared), ("100.127.255.255", .shared),
      ("127.0.0.1", .loopback), ("127.255.255.254", .loopback), ("169.254.0.0", .linkLocal),
      ("169.254.169.254", .linkLocal), ("172.16.0.0", .privateNetwork), ("172.31.255.255", .privateNetwork),
      ("192.0.0.1", .reserved), ("192.0.2.1", .reserved), ("192.88.99.1", .reserved),
      ("192.168.255.255", .privateNetwork), ("198.18.0.0", .reserved), ("198.19.255.255", .reserved),
      ("198.51.100.7", .reserved), ("203.0.113.7", .reserved), ("224.0.0.1", .reserved),
      ("239.255.255.255", .reserved), ("240.0.0.1", .reserved), ("255.255.255.255", .reserved),
      ("::", .unspecified), ("::1", .loopback), ("::2", .embedded), ("::127.0.0.1", .embedded),
      ("::ffff:127.0.0.1", .embedded), ("::ffff:8.8.8.8", .embedded), ("::ffff:0:127.0.0.1", .embedded),
      ("64:ff9b::a00:1", .embedded), ("64:ff9b:1::", .embedded), ("64:ff9b:1:ffff:ffff:ffff:ffff:ffff", .embedded),
      ("2001::1", .embedded), ("2001:0:ffff::", .embedded), ("2001:2::1", .reserved), ("2001:10::1", .reserved),
      ("2001:1ff::1", .reserved), ("2001:db8::1", .reserved), ("2002:7f00:1::", .embedded), ("3fff::1", .reserved),
      ("100::1", .reserved), ("5f00::1", .reserved), ("4000::1", .reserved), ("fc00::1", .privateNetwork),
      ("fdff::1", .privateNetwork), ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fec0::1", .reserved),
      ("ff02::1", .reserved),
    ])
  func special(text: String, expected: AddressClass) throws {
    #expect(AddressClass(try #require(IPAddress(text))) == expected)
  }

  @Test(
    "an address beside a special-purpose range is public",
    arguments: [
      "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
      "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.167.255.255",
      "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "8.8.8.8", "2001:200::1",
      "2001:4860:4860::8888", "2003::1", "2606:4700::1111", "3ffe::1",
    ])
  func global(text: String) throws {
    #expect(AddressClass(try #require(IPAddress(text))) == .global)
  }

  @Test(
    "a text that is not the strict form of an address is none",
    arguments: [
      "", "1", "127.1", "2130706433", "0177.0.0.1", "0x7f.0.0.1", "127.0.0.01", "127.0.0.256", "127.0.0.1.", "1.2.3",
      "1.2.3.4.5", "a.b.c.d", " 127.0.0.1", "+1.2.3.4", "１.2.3.4", ":", ":::", "1::2::3", "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "::12345", "::g", "::1.2.3", "1.2.3.4::", "fe80::1%eth0", "[::1]",
    ])
  func notAnAddress(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test("an address is read and written back as the same number")
  func roundTrip() throws {
    for text in ["0.0.0.0", "255.254.253.252", "1:2:3:4:5:6:7:8", "ffff:0:0:0:0:0:0:1"] {
      #expect(IPAddress(text)?.description == text)
    }
    #expect(IPAddress("::ffff:1.2.3.4") == IPAddress("0:0:0:0:0:ffff:102:304"))
    #expect(IPAddress("1::") == IPAddress("1:0:0:0:0:0:0:0"))
  }

  @Test("a backend of this machine allows this machine, but no other network")
  func loopbackBackend() throws {
    let policy = AddressPolicy(backendAddresses: [try #require(IPAddress("127.0.0.1"))])
    #expect(policy.allows(try #require(IPAddress("::1"))))
    #expect(policy.allows(try #require(IPAddress("1.1.1.1"))))
    for text in ["10.0.0.1", "169.254.169.254", "0.0.0.0", "::ffff:127.0.0.1", "fd00::1"] {
      #expect(!policy.allows(try #require(IPAddress(text))))
    }
  }

  @Test("a public backend allows no local address")
  func publicBackend() throws {
    let policy = AddressPolicy(backendAddresses: [try #require(IPAddress("1.1.1.1"))])
    for text in ["127.0.0.1", "10.0.0.1", "192.168.0.1", "::1", "fd00::1", "100.64.0.1"] {
      #expect(!policy.allows(try #require(IPAddress(text))))
    }
  }

  @Test("a link-local backend does not open the link")
  func linkLocalBackend() throws {
    let metadata = try #require(IPAddress("169.254.169.254"))
    #expect(!AddressPolicy(backendAddresses: [metadata]).allows(metadata))
  }

  @Test("one bad address among good ones refuses the name")
  func mixedAddresses() throws {
    let bad = try #require(IPAddress("10.0.0.1"))
    let addresses = [try #require(IPAddress("1.1.1.1")), bad]
    #expect(throws: UpstreamFailure.addressNotAllowed(host: "a.test", address: bad)) {
      try AddressPolicy().check(addresses, host: "a.test")
    }
  }
}
