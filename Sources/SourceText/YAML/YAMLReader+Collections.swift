import Clibyaml

extension YAMLReader {
  /// Begins a mapping or a sequence.
  mutating func open(
    _ event: yaml_event_t, isObject: Bool, isFlow: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) throws(Stop) {
    let span = span(of: event)
    guard frames.count < Self.depthLimit else {
      diagnostics.append(.yamlTooDeep(limit: Self.depthLimit, at: span, in: file))
      throw Stop()
    }
    if let tag = yamlString(tag), tag != "!", tag != "tag:yaml.org,2002:\(isObject ? "map" : "seq")" {
      diagnostics.append(.yamlUnknownTag(tag, at: span, in: file))
    }
    if let frame = frames.last, frame.isObject, frame.expectsKey {
      diagnostics.append(.yamlKeyNotScalar(at: span, in: file))
      frames[frames.count - 1].keyIsUnusable = true
    }
    frames.append(
      Frame(
        isObject: isObject, isFlow: isFlow, anchor: yamlString(anchor), start: span.start,
        base: isObject ? members.count : elements.count, countBefore: count))
    lastEnd = span.end
  }

  /// Ends the innermost mapping or sequence.
  mutating func close(_ event: yaml_event_t) throws(Stop) {
    let frame = frames.removeLast()
    if frame.isFlow { lastEnd = span(of: event).end }
    let span = SourceSpan(frame.start, lastEnd)
    let node: SourceNode
    if frame.isObject {
      let object = object(members.take(from: frame.base), merges: frame.merges.map { $0 - frame.base })
      node = SourceNode(.object(object), at: span)
    } else {
      node = SourceNode(.array(elements.take(from: frame.base)), at: span)
    }
    count += 1
    let height = frame.height + 1
    if let anchor = frame.anchor {
      anchors[anchor] = Anchored(node: node, size: count - frame.countBefore, height: height)
    }
    attach(node, height: height)
  }

  /// Puts the value of an anchor in the place of an alias.
  mutating func alias(_ event: yaml_event_t) throws(Stop) {
    let span = span(of: event)
    let name = yamlString(event.data.alias.anchor) ?? ""
    guard !frames.contains(where: { $0.anchor == name }) else {
      diagnostics.append(.yamlAliasInsideItself(name, at: span, in: file))
      throw Stop()
    }
    guard let anchored = anchors[name] else {
      let suggestion = didYouMean(name, among: anchors.keys.sorted())
      diagnostics.append(.yamlUnknownAlias(name, at: span, in: file, suggestion: suggestion))
      throw Stop()
    }
    count += anchored.size
    aliased += anchored.size
    guard aliased <= Self.aliasLimit else {
      diagnostics.append(.yamlTooManyNodes(limit: Self.aliasLimit, at: span, in: file))
      throw Stop()
    }
    guard frames.count + anchored.height <= Self.depthLimit else {
      diagnostics.append(.yamlTooDeep(limit: Self.depthLimit, at: span, in: file))
      throw Stop()
    }
    lastEnd = span.end
    guard let frame = frames.last, frame.isObject, frame.expectsKey else {
      attach(SourceNode(anchored.node.content, at: span), height: anchored.height)
      return
    }
    if let key = anchored.node.string ?? anchored.node.number {
      setKey(key, at: span, isMerge: false)
    } else {
      diagnostics.append(.yamlKeyNotScalar(at: span, in: file))
      frames[frames.count - 1].keyIsUnusable = true
      frames[frames.count - 1].expectsKey = false
    }
  }

  /// Puts a finished value where it belongs.
  mutating func attach(_ node: SourceNode, height: Int) {
    guard let frame = frames.last else {
      root = node
      return
    }
    let top = frames.count - 1
    frames[top].height = max(frame.height, height)
    guard frame.isObject else {
      elements.append(node)
      return
    }
    // A collection in the place of a key was reported when it began; it and the value after it are left out.
    frames[top].expectsKey.toggle()
    if frame.keyIsUnusable {
      frames[top].keyIsUnusable = frame.expectsKey
      return
    }
    if frame.keyIsMerge { frames[top].merges.append(members.count) }
    members.append(SourceMember(key: frame.key, keySpan: frame.keySpan, value: node))
  }

  private mutating func object(_ own: [SourceMember], merges: [Int]) -> SourceObject {
    var repetitions: [(SourceMember, SourceMember)] = []
    let merging = Set(merges)
    let plain = merging.isEmpty ? own : own.indices.filter { !merging.contains($0) }.map { own[$0] }
    var object = SourceObject(plain) { repetitions.append(($0, $1)) }
    for (first, again) in repetitions.prefix(Self.faultLimit - min(diagnostics.count, Self.faultLimit)) {
      diagnostics.append(
        .duplicateKey(
          again.key, at: again.keySpan, first: first.keySpan, pointer: pointer.appending(again.key), format: "yaml",
          in: file))
    }
    // Own members win over merged ones, earlier merges over later ones; merged members follow the own.
    for merge in merges {
      for source in own[merge].value.array ?? [own[merge].value] {
        guard let merged = source.object else {
          diagnostics.append(.yamlMergeNotMapping(at: source.span, in: file))
          continue
        }
        for member in merged { object.append(member) }
      }
    }
    return object
  }
}
