public import JSON

/// Changes objects of a JSON or YAML text where they stand, in the layout of the text; every other byte stays.
///
/// ```swift
/// let editor = SourceEditor(root)
/// let edit = try editor.append("b", 2, to: object)
/// let file = try editor.apply([edit])
/// ```
///
/// What cannot be changed for certain is refused: flow style in YAML, anchors, aliases and tags at the place.
public struct SourceEditor: Sendable {
  /// The root of the document.
  let root: SourceCursor
  /// The text's own way to write.
  let layout: Layout

  /// How a text is written.
  enum Layout: Sendable {
    /// JSON; what one level is indented by, nil when everything is on one line.
    case json(unit: [UInt8]?)
    /// YAML; whether the dashes of a sequence stand further in than its key.
    case yaml(indentsSequences: Bool)
  }

  /// An editor of a document that was read.
  public init(_ root: SourceCursor) {
    self.root = root
    layout =
      SourceText.format(of: root.file) == .json
      ? .json(unit: Self.jsonUnit(of: root)) : .yaml(indentsSequences: Self.indentsSequences(root))
  }

  /// The file before it is changed.
  var file: SourceFile { root.file }

  /// Adds a member at the end of an object.
  ///
  /// - Throws: Where the text cannot be changed for certain, and why.
  public func append(
    _ key: String, _ value: JSONValue, to object: SourceCursor
  ) throws(SourceEditProblem) -> SourceEdit {
    let edit =
      switch layout {
      case .json(let unit): try appendJSON(key, value, to: object, unit: unit)
      case .yaml(let style): try appendYAML(key, value, to: object, indentsSequences: style)
      }
    var members = object.node.object ?? SourceObject()
    members.append(key, SourceNode(value))
    return SourceEdit(span: edit.span, text: edit.text, pointer: object.pointer, result: .object(members))
  }

  /// Moves the value of a member deeper, under another key, and adds a member beside it there.
  ///
  /// With the path `["a", "b", "c"]` the member `"x": 1` becomes `"a": {"b": {"c": 1}, "key": value}`. The text of the
  /// value is kept, but for its indentation.
  ///
  /// - Parameters:
  ///   - name: The key of the member.
  ///   - object: The object around it.
  ///   - path: The three keys to the value from then on.
  ///   - key: The key of what is added.
  ///   - value: Its value.
  /// - Throws: Where the text cannot be changed for certain, and why.
  public func move(
    _ name: String, of object: SourceCursor, to path: (String, String, String), adding key: String, _ value: JSONValue
  ) throws(SourceEditProblem) -> SourceEdit {
    guard let member = object.node.object?.member(name) else {
      throw SourceEditProblem("there is no \"\(name)\"", at: object)
    }
    let edit =
      switch layout {
      case .json(let unit): try moveJSON(member, of: object, to: path, adding: key, value, unit: unit)
      case .yaml(let style): try moveYAML(member, of: object, to: path, adding: key, value, indentsSequences: style)
      }
    let inner = SourceObject([
      SourceMember(key: path.1, value: .object(SourceObject([SourceMember(key: path.2, value: member.value)]))),
      SourceMember(key: key, value: SourceNode(value)),
    ])
    let members = (object.node.object?.members ?? []).map { other in
      other.key == name ? SourceMember(key: path.0, value: .object(inner)) : other
    }
    return SourceEdit(
      span: edit.span, text: edit.text, pointer: object.pointer, result: .object(SourceObject(members)))
  }

  /// The file with changes, once reading it again has shown that they, and nothing else, have changed its meaning.
  ///
  /// - Throws: A problem when something else would change: an alias that stands for what was changed, for instance.
  public func apply(_ edits: [SourceEdit]) throws(SourceEditProblem) -> SourceFile {
    var text = file.text
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      text.replaceSubrange(edit.span.bytes, with: edit.text)
    }
    let edited = SourceFile(name: file.name, text: text)
    let expected = edits.reduce(root.node) { $0.replacing($1.pointer.tokens[...], by: $1.result) }
    let (node, diagnostics) = SourceText.read(edited)
    guard let node, node.hasSameValue(as: expected),
      // What was wrong before may be wrong still.
      !diagnostics.hasErrors || SourceText.read(file).diagnostics.hasErrors
    else {
      throw SourceEditProblem(
        "the change would change something else too; an anchor or a block of text may be in the way",
        at: edits.first?.span ?? .empty, in: file)
    }
    return edited
  }

  /// The line break that ends the line of an offset, CRLF where that is what the file has there.
  func lineBreak(near offset: Int) -> [UInt8] {
    let text = file.text
    let end = text[offset...].firstIndex(of: 0x0A) ?? text[..<offset].lastIndex(of: 0x0A)
    guard let end, end > 0, text[end - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  /// The bytes of the line of an offset that stand before it.
  func prefix(ofLineAt offset: Int) -> ArraySlice<UInt8> {
    file.text[file.lineBytes(atOffset: offset).lowerBound..<offset]
  }
}

extension SourceNode {
  /// The same tree with another node at the end of a way.
  fileprivate func replacing(_ tokens: ArraySlice<String>, by node: SourceNode) -> SourceNode {
    guard let token = tokens.first else { return node }
    switch content {
    case .object(let object):
      return .object(
        SourceObject(
          object.members.map { member in
            guard member.key == token else { return member }
            return SourceMember(key: member.key, value: member.value.replacing(tokens.dropFirst(), by: node))
          }))
    case .array(var elements):
      guard let index = Int(token), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(tokens.dropFirst(), by: node)
      return .array(elements)
    default: return self
    }
  }
}
