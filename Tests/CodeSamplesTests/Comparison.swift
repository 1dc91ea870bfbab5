import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Compares what arrived with the request that a sample documents; a comment says which sample it was.
func expect(_ received: ReceivedRequest, toBe request: RequestMessage, _ comment: Comment) {
  let expected = request.sendable
  #expect(received.method == expected.method.rawValue, comment)
  #expect(comparable(received.target) == comparable(expected.target), comment)
  #expect(received.body == Array((expected.body ?? "").utf8), comment)
  for name in Set(expected.headers.map { $0.name.lowercased() }) {
    let values = expected.headers.filter { $0.name.lowercased() == name }.map(\.value)
    let arrived = received.values(name)
    // Clients may join fields of one name, with a space behind the comma or without.
    let isSame = arrived == values || [", ", ","].map { [values.joined(separator: $0)] }.contains(arrived)
    #expect(isSame, "\(arrived) instead of \(values): \(comment)")
  }
  if !expected.headers.contains(where: { $0.name == "Content-Type" }) {
    #expect(received.values("Content-Type").isEmpty, comment)
  }
  #expect(received.values("X-Evil").isEmpty, comment)
}

/// A target with the characters in one spelling that clients may spell in two.
private func comparable(_ target: String) -> String {
  ["{": "%7B", "}": "%7D", "'": "%27", "[": "%5B", "]": "%5D"].reduce(target) {
    $0.replacingOccurrences(of: $1.key, with: $1.value)
  }
}
