import APISpec
import HTTPTypes

/// Writes requests as Swift with Foundation's `URLSession`, at the top level of a file.
enum SwiftSample: SampleWriter {
  static func text(for request: RequestMessage) -> String {
    var lines = [
      "import Foundation",
      "#if canImport(FoundationNetworking)",
      "  import FoundationNetworking",
      "#endif",
      "",
      "var request = URLRequest(url: URL(string: \(Quoting.swift(request.url)))!)",
    ]
    if request.method != .get {
      lines.append("request.httpMethod = \(Quoting.swift(request.method.rawValue))")
    }
    let isJoined = request.joinedHeaders.count == request.headers.count
    for header in request.headers {
      let call = isJoined ? "setValue" : "addValue"
      lines.append(
        "request.\(call)(\(Quoting.swift(header.value)), forHTTPHeaderField: \(Quoting.swift(header.name)))")
    }
    if let body = request.body {
      lines.append("request.httpBody = Data(")
      lines.append("  \(Quoting.swift(body, indentation: 2)).utf8)")
    }
    lines += [
      "",
      "let (data, response) = try await URLSession.shared.data(for: request)",
      "print((response as? HTTPURLResponse)?.statusCode ?? 0)",
      "print(String(decoding: data, as: UTF8.self))",
    ]
    return lines.joined(separator: "\n")
  }
}
