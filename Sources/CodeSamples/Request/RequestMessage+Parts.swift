import APISpec

extension RequestMessage {
  /// The server's name, an address of IPv6 without brackets, and its port, that of the scheme unless given.
  var origin: (name: String, port: String) {
    let standard = baseURL.lowercased().hasPrefix("https:") ? "443" : "80"
    let whole = self.host
    let host = whole.utf8.contains(UInt8(ascii: "@")) ? whole.split(separator: "@").last ?? whole[...] : whole[...]
    let colon = host.utf8.lastIndex(of: UInt8(ascii: ":"))
    let bracket = host.utf8.lastIndex(of: UInt8(ascii: "]"))
    let hasPort = colon.map { colon in bracket.map { colon > $0 } ?? true } ?? false
    let name = hasPort ? host[..<(colon ?? host.endIndex)] : host
    let port = hasPort ? host[(colon ?? host.endIndex)...].dropFirst() : ""
    let isPort = !port.isEmpty && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isBare = !name.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    return (isBare ? String(name) : name.filter { $0 != "[" && $0 != "]" }, isPort ? String(port) : standard)
  }

  /// Whether the path has a segment `.` or `..`, which clients resolve unless told not to.
  var hasDotSegments: Bool {
    // Hardly any path has what such a segment is written with.
    guard path.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }) else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/")).contains { segment in
      // Encoded, such a segment has six bytes at most.
      segment.count <= 6 && [".", ".."].contains(PercentEncoding.decode(Substring(segment)))
    }
  }
}
