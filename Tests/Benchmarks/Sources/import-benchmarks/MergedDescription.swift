import SourceText

/// A part of a real description, to be put together with renamed copies of itself.
///
/// The part is a number of paths with all components that they lead to, so that every reference finds its target. In
/// each copy, components and operations have names of their own, so that nothing is the same but in form.
struct MergedDescription {
  /// The fields of the root that are no paths and components.
  private let frame: SourceObject
  /// The paths.
  private let paths: [SourceMember]
  /// The components that they lead to, by kind.
  private let components: [(kind: String, members: [SourceMember])]

  /// The part of a description with so many paths.
  init(partOf root: SourceNode, paths count: Int) {
    paths = Array((root["paths"]?.object ?? SourceObject()).prefix(count))
    frame = SourceObject((root.object ?? SourceObject()).filter { !["paths", "components"].contains($0.key) })
    let all = root["components"]?.object ?? SourceObject()
    var reached: Set<String> = []
    var open = paths.map(\.value)
    while let node = open.popLast() {
      for reference in Self.references(in: node) where reached.insert(reference).inserted {
        let words = reference.split(separator: "/").map(String.init)
        if words.count == 4, let target = all[words[2]]?[words[3]] { open.append(target) }
      }
    }
    components = all.map { kind in
      (
        kind.key,
        (kind.value.object ?? SourceObject()).filter { reached.contains("#/components/\(kind.key)/\($0.key)") }
      )
    }
  }

  /// So many copies as one description.
  func merged(copies: Int) -> SourceNode {
    var root = frame
    var allPaths: [SourceMember] = []
    var allComponents = [[SourceMember]](repeating: [], count: components.count)
    for copy in 0..<copies {
      allPaths += paths.map { SourceMember(key: "/part-\(copy)\($0.key)", value: Self.renamed($0.value, copy)) }
      for (index, kind) in components.enumerated() {
        allComponents[index] += kind.members.map {
          SourceMember(key: "\($0.key)-\(copy)", value: Self.renamed($0.value, copy))
        }
      }
    }
    root.append("paths", .object(SourceObject(allPaths)))
    let kinds = zip(components, allComponents).map { SourceMember(key: $0.kind, value: .object(SourceObject($1))) }
    root.append("components", .object(SourceObject(kinds)))
    return .object(root)
  }

  /// All references to components in a node.
  private static func references(in node: SourceNode) -> [String] {
    switch node.content {
    case .string(let text): text.hasPrefix("#/components/") ? [text] : []
    case .array(let elements): elements.flatMap(references)
    case .object(let object): object.flatMap { references(in: $0.value) }
    default: []
    }
  }

  /// A node with the names of one copy.
  private static func renamed(_ node: SourceNode, _ copy: Int) -> SourceNode {
    switch node.content {
    case .string(let text) where text.hasPrefix("#/components/"): .string("\(text)-\(copy)")
    case .array(let elements): .array(elements.map { renamed($0, copy) })
    case .object(let object):
      .object(
        SourceObject(
          object.map { member in
            if member.key == "operationId", let id = member.value.string {
              return SourceMember(key: member.key, value: .string("\(id)-\(copy)"))
            }
            return SourceMember(key: member.key, value: renamed(member.value, copy))
          }))
    default: node
    }
  }
}
