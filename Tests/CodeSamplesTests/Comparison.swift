import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// In what a client cannot send what is documented, whatever its sample says.
enum Difference {
  /// It sends no body with this method.
  case bodyLeftOut
  /// It adds a media type to a body that has none.
  case typeAdded
  /// It does not send this field, or not with this value.
  case fieldLost
}

/// Compares what arrived with the request that a sample documents; a comment says which sample it was.
func expect(
  _ received: ReceivedRequest, toBe request: RequestMessage, except difference: Difference?, _ comment: Comment
) {
  let expected = request.sendable
  #expect(received.method == expected.method.rawValue, comment)
  #expect(comparable(received.target) == comparable(expected.target), comment)
  if difference == .bodyLeftOut {
    #expect(received.body.isEmpty, comment)
  } else {
    #expect(received.body == expected.bodyBytes ?? [], comment)
  }
  for name in Set(expected.headers.map { $0.name.lowercased() }) {
    let values = expected.headers.filter { $0.name.lowercased() == name }.map(\.value)
    let arrived = received.values(name)
    // Clients may join fields of one name, with a space behind the comma or without.
    let isSame = arrived == values || [", ", ","].map { [values.joined(separator: $0)] }.contains(arrived)
    if difference == .fieldLost {
      #expect(!isSame, "\(arrived) arrived after all: \(comment)")
    } else {
      #expect(isSame, "\(arrived) instead of \(values): \(comment)")
    }
  }
  if !expected.headers.contains(where: { $0.name == "Content-Type" }) {
    #expect(received.values("Content-Type").allSatisfy(\.isEmpty) == (difference != .typeAdded), comment)
  }
  #expect(received.values("X-Evil").isEmpty, comment)
}

/// A target with the characters in one spelling that clients may spell in two.
private func comparable(_ target: String) -> String {
  ["{": "%7B", "}": "%7D", "'": "%27", "[": "%5B", "]": "%5D"].reduce(target) {
    $0.replacingOccurrences(of: $1.key, with: $1.value)
  }
}
