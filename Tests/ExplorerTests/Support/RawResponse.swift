import Foundation

/// A response as it came over the socket.
struct RawResponse: Sendable {
  var status: Int
  var fields: [(name: String, value: String)]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The values of a field, joined; nil when there is none.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  init(_ bytes: [UInt8]) throws {
    let separator = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: separator) }) else {
      throw POSIXError(.EPROTO)
    }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    fields = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
    body = Array(bytes[(end + 4)...])
    if self["transfer-encoding"] == "chunked" { body = Self.dechunked(body) }
  }

  private static func dechunked(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: 13) {
      guard let size = Int(String(decoding: rest[rest.startIndex..<lineEnd], as: UTF8.self), radix: 16), size > 0 else {
        break
      }
      let start = lineEnd + 2
      result += rest[start..<min(start + size, rest.endIndex)]
      rest = rest.dropFirst(start + size + 2 - rest.startIndex)
    }
    return result
  }
}
