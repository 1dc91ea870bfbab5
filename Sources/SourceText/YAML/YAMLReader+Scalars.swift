import Clibyaml

extension YAMLReader {
  /// Takes a scalar: as a key where one is due, else as a value.
  mutating func scalar(_ event: yaml_event_t) throws(Stop) {
    let scalar = event.data.scalar
    var span = span(of: event)
    if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
      span = trimmed(span)
    }
    let text = UnsafeBufferPointer(start: UnsafePointer(scalar.value), count: scalar.length)
    let anchor = yamlString(scalar.anchor)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
    if let frame = frames.last, frame.isObject, frame.expectsKey {
      let key = String(decoding: text, as: UTF8.self)
      if let anchor { anchors[anchor] = Anchored(node: SourceNode(.string(key), at: span), size: 1, height: 0) }
      setKey(key, at: span, isMerge: key == "<<" && (isPlain || yamlString(scalar.tag) == "tag:yaml.org,2002:merge"))
      return
    }
    let content: SourceNode.Content
    if let tag = yamlString(scalar.tag) {
      content = tagged(tag, text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, at: span)
    } else if isPlain {
      content = plain(text, at: span)
    } else {
      content = .string(String(decoding: text, as: UTF8.self))
    }
    let node = SourceNode(content, at: span)
    count += 1
    lastEnd = span.end
    if let anchor { anchors[anchor] = Anchored(node: node, size: 1, height: 0) }
    attach(node, height: 0)
  }

  /// Remembers the key of the member whose value comes next.
  mutating func setKey(_ key: String, at span: SourceSpan, isMerge: Bool) {
    let top = frames.count - 1
    frames[top].key = key
    frames[top].keySpan = span
    frames[top].keyIsMerge = isMerge
    frames[top].expectsKey = false
    lastEnd = span.end
  }

  private mutating func plain(_ text: UnsafeBufferPointer<UInt8>, at span: SourceSpan) -> SourceNode.Content {
    switch CoreSchema.meaning(of: text) {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let number): return .number(number)
    case .string: return .string(String(decoding: text, as: UTF8.self))
    case .notFinite:
      let string = String(decoding: text, as: UTF8.self)
      diagnostics.append(.yamlNotFinite(string, at: span, in: file))
      return .string(string)
    }
  }

  private mutating func tagged(
    _ tag: String, _ text: UnsafeBufferPointer<UInt8>, isPlain: Bool, at span: SourceSpan
  ) -> SourceNode.Content {
    let string = String(decoding: text, as: UTF8.self)
    // The tag `!` alone says: whatever the text looks like, it is a string.
    guard tag != "!" else { return .string(string) }
    let core = "tag:yaml.org,2002:"
    let name = tag.hasPrefix(core) ? String(tag.dropFirst(core.count)) : ""
    switch (name, CoreSchema.meaning(of: text)) {
    case ("str", _), ("timestamp", _), ("binary", _), ("value", _), ("merge", _): return .string(string)
    case ("null", .null): return .null
    case ("bool", .bool(let bool)): return .bool(bool)
    case ("int", .number(let number)) where !number.utf8.contains(where: { ".eE".utf8.contains($0) }):
      return .number(number)
    case ("float", .number(let number)): return .number(number)
    case ("float", .notFinite): return plain(text, at: span)
    case ("null", _), ("bool", _), ("int", _), ("float", _), ("map", _), ("seq", _):
      diagnostics.append(.yamlTagMismatch("!!\(name)", text: string, at: span, in: file))
      return .string(string)
    default:
      diagnostics.append(.yamlUnknownTag(name.isEmpty ? tag : "!!\(name)", at: span, in: file))
      return isPlain ? plain(text, at: span) : .string(string)
    }
  }

  /// The span without the blank lines at its end, which libyaml counts to a block of text.
  private func trimmed(_ span: SourceSpan) -> SourceSpan {
    var end = span.end
    while end > span.start, bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceSpan(span.start, end)
  }
}
