import APISpec

extension Documents {
  /// A URI reference divided at its fragment, both parts with percent-encoding undone.
  static func split(_ reference: String) -> (address: String, fragment: String) {
    let hash = reference.firstIndex(of: "#") ?? reference.endIndex
    return (PercentEncoding.decode(reference[..<hash]), PercentEncoding.decode(reference[hash...].dropFirst()))
  }

  /// An address as seen from another one; both are paths relative to the first folder, or have a scheme.
  ///
  /// [RFC 3986, section 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2).
  static func resolve(_ address: String, against base: String) -> String {
    if hasScheme(address) { return address }
    guard hasScheme(base), let colon = base.firstIndex(of: ":") else {
      return address.hasPrefix("//") ? "https:" + address : join(base, address)
    }
    if address.hasPrefix("//") { return base[...colon] + address }
    let rest = base[base.index(after: colon)...]
    guard rest.hasPrefix("//") else { return base[...colon] + join(String(rest), address) }
    let authority = rest.dropFirst(2).prefix { $0 != "/" }
    let path = join(String(rest.dropFirst(2 + authority.count)), address)
    let climbed = path.split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
    return base[...colon] + "//" + authority + "/" + climbed
  }

  /// The path of a `file:` address; any other address stays as it is.
  static func filePath(_ address: String) -> String {
    guard address.lowercased().hasPrefix("file:") else { return address }
    let rest = address.dropFirst("file:".count)
    guard rest.hasPrefix("//") else { return String(rest) }
    return String(rest.dropFirst(2).drop { $0 != "/" })
  }

  /// Whether an address names its scheme (`https:`).
  static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter else {
      return false
    }
    return address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// A relative path as seen from the folder of another, with `.` and `..` resolved.
  ///
  /// A path that leaves the first folder keeps its leading `..`, so that whoever reads files can refuse it.
  static func join(_ base: String, _ path: String) -> String {
    var parts: [Substring] = path.hasPrefix("/") ? [] : base.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A fragment in which `%` stands for itself.
  static func percentEncoded(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "%" ? "%25" : String($1) }
  }
}
