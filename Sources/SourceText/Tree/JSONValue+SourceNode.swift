public import JSON
import OrderedCollections

extension JSONValue {
  /// The value of a node, without its places.
  public init(_ node: SourceNode) {
    switch node.content {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let text): self = .number(JSONNumber(uncheckedText: text))
    case .string(let string): self = .string(string)
    case .array(let elements): self = .array(elements.map(JSONValue.init))
    case .object(let object):
      // An object has each key once already.
      self = .object(
        OrderedDictionary(
          uncheckedUniqueKeys: object.members.map(\.key), values: object.members.map { JSONValue($0.value) }))
    }
  }

  /// The value of a JSON text, or nil when it is not well-formed.
  public init?(parsing text: some Sequence<UInt8>) {
    let (node, diagnostics) = SourceText.read(SourceFile(name: "", text: Array(text)), as: .json)
    guard let node, diagnostics.isEmpty else { return nil }
    self.init(node)
  }
}

extension SourceNode {
  /// A node that was made rather than read.
  public init(_ value: JSONValue) {
    switch value {
    case .null: self.init(Content.null)
    case .bool(let bool): self.init(Content.bool(bool))
    case .number(let number): self.init(Content.number(number.text))
    case .string(let string): self.init(Content.string(string))
    case .array(let elements): self.init(Content.array(elements.map { SourceNode($0) }))
    case .object(let members):
      self.init(Content.object(SourceObject(members.map { SourceMember(key: $0.key, value: SourceNode($0.value)) })))
    }
  }
}
