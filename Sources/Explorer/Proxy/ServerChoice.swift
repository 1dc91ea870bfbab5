import HTTPTypes

/// What a reader chose for the variables in a server's URL, and what the proxy makes of it.
///
/// The author of a spec says which hosts there are; the reader chooses among them. So a value is one of those that the
/// spec lists. Where it lists none, the reader's own may be a label in front of the author's domain, or part of the
/// path: it never makes another host, another port or another scheme.
struct ServerChoice: Sendable, Hashable {
  /// The values, by the names of their variables.
  private(set) var values: [String: String] = [:]

  /// Reads the choice of a request from `X-Lectern-Variables`: `name=value` pairs, percent-encoded, between `&`.
  init(_ fields: HTTPFields) throws(Problem) {
    for pair in fields[values: .lecternVariables].flatMap({ $0.split(separator: "&") }) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = percentDecoded(parts[0]), let value = percentDecoded(parts[1]) else {
        throw .serverVariable("\"\(pair)\" is not a name and a value")
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw .serverVariable("\"\(name)\" is chosen twice")
      }
    }
  }

  /// The backend that a server is with this choice.
  func backend(of server: ExplorerAPI.Server) throws(Problem) -> Backend {
    var (listed, all) = (server.variables.mapValues(\.defaultValue), server.variables.mapValues(\.defaultValue))
    for (name, value) in values {
      guard let variable = server.variables[name] else {
        throw .serverVariable("the server has no variable \"\(name)\"")
      }
      all[name] = value
      if value == variable.defaultValue || variable.allowedValues.contains(value) {
        listed[name] = value
      } else if !variable.allowedValues.isEmpty {
        throw .serverVariable("\"\(name)\" must be one of \(variable.allowedValues.joined(separator: ", "))")
      } else if !Self.isLabel(value) {
        throw .serverVariable("\"\(name)\" may have letters, digits and hyphens only")
      }
    }
    let known = try Self.backend(filling: server.url, with: listed)
    guard listed != all else { return known }
    let chosen = try Self.backend(filling: server.url, with: all)
    guard chosen.isSecure == known.isSecure, chosen.port == known.port, Self.isSameDomain(chosen.host, known.host)
    else {
      throw .serverVariable("a value that the spec does not list cannot name another host, port or scheme")
    }
    return chosen
  }

  private static func backend(filling url: String, with values: [String: String]) throws(Problem) -> Backend {
    do {
      return try Backend(filled(url, with: values))
    } catch {
      throw .notFound("the server has no URL that can be called: \(error.rawValue)")
    }
  }

  /// A URL with its variables replaced, each once: braces in a value are none.
  static func filled(_ url: String, with values: [String: String]) -> String {
    var text = ""
    var rest = url[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (values[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Whether a value can stand between the dots of a host name.
  private static func isLabel(_ value: String) -> Bool {
    let isLetterOrDigit: (UInt8) -> Bool = {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
    }
    return (1...63).contains(value.utf8.count) && value.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2d }
      && !value.hasPrefix("-") && !value.hasSuffix("-")
  }

  /// Whether two hosts differ at most in what is in front of their last two labels.
  private static func isSameDomain(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard IPAddress(one) == nil, IPAddress(other) == nil else { return false }
    let (ones, others) = (one.split(separator: "."), other.split(separator: "."))
    return ones.count == others.count && ones.count > 2 && ones.suffix(2) == others.suffix(2)
  }
}

extension Problem {
  /// A value for a variable of a server's URL that the proxy does not take.
  static func serverVariable(_ detail: String) -> Problem {
    Problem(
      status: .badRequest, kind: "server-variable", title: "A value of a server variable is not allowed",
      detail: detail)
  }
}
