import SourceText

/// The files of a description, and the way from one to another.
///
/// Files have paths relative to the folder of the first one. Each is read once.
struct Documents {
  /// Where a reference leads.
  enum Destination {
    /// To a node.
    case node(SourceCursor)
    /// Into a file that is not there.
    case missingFile(String)
    /// To a file without this place; with a similar name where the way ends, if there is one.
    case missingNode(suggestion: String?)
    /// To another host.
    case remote
  }

  /// The documents by path; nil for those that are not there.
  private var roots: [String: SourceCursor?]
  /// The paths by the names of the files.
  private var paths: [String: String]
  /// The paths by the addresses that files give themselves.
  private var selves: [String: String] = [:]
  /// Where references lead that were followed before, by the name of the file and reference.
  private var found: [String: [String: SourceCursor]] = [:]
  /// Schemas with an anchor, by path and anchor.
  private var named: [String: [String: SourceCursor]] = [:]
  /// What reading further files found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Gives further files.
  private let read: (String) -> SourceFile?
  /// How many references on the way are being followed.
  private var detours = 0

  /// The files reachable from a first one.
  init(root: SourceCursor, read: @escaping (String) -> SourceFile?) {
    let path = root.file.name.split(separator: "/").last.map(String.init) ?? root.file.name
    roots = [path: root]
    paths = [root.file.name: path]
    self.read = read
    if let own = root.node["$self"]?.string { selves[Self.split(own).address] = path }
  }

  /// Follows a URI reference that stands in a file.
  ///
  /// [RFC 3986, section 5](https://www.rfc-editor.org/rfc/rfc3986#section-5), within relative paths.
  mutating func follow(_ reference: String, from file: SourceFile) -> Destination {
    if let known = found[file.name]?[reference] { return .node(known) }
    let destination = search(reference, from: file)
    // On the way of another reference, how far it is followed depends on that one.
    if case .node(let cursor) = destination, detours == 0 { found[file.name, default: [:]][reference] = cursor }
    return destination
  }

  /// Follows a reference that was not followed before.
  private mutating func search(_ reference: String, from file: SourceFile) -> Destination {
    let (address, fragment) = Self.split(reference)
    let current = paths[file.name] ?? file.name
    let path: String
    if address.isEmpty {
      path = current
    } else if let own = selves[address] {
      path = own
    } else if let relative = neighbour(address) {
      path = relative
    } else if Self.hasScheme(address) || address.hasPrefix("//") {
      return .remote
    } else {
      path = Self.join(current, address)
    }
    guard let root = root(path) else { return .missingFile(path) }
    return find(fragment, in: root, path: path)
  }

  /// The node of a JSON pointer below another; references on the way are left to the caller.
  private mutating func find(_ fragment: String, in root: SourceCursor, path: String) -> Destination {
    guard !fragment.isEmpty else { return .node(root) }
    guard let pointer = JSONPointer(fragment) else {
      if named[path] == nil { named[path] = Self.anchors(below: root) }
      if let found = named[path]?[fragment] { return .node(found) }
      return .missingNode(suggestion: nil)
    }
    var cursor = root
    for (index, token) in pointer.tokens.enumerated() {
      let next = cursor[token] ?? Int(token).flatMap { cursor[$0] }
      guard let next else {
        // A reference on the way is followed, as nearly everybody expects.
        if let further = cursor.node["$ref"]?.string, further != "#" + fragment {
          let rest = JSONPointer(tokens: Array(pointer.tokens[index...])).description
          return followOnTheWay(further, rest: rest, from: cursor.file)
        }
        return .missingNode(suggestion: Self.suggestion(for: token, at: index, of: pointer, in: cursor))
      }
      cursor = next
    }
    return .node(cursor)
  }

  /// Follows a reference that stands where a pointer goes on.
  private mutating func followOnTheWay(_ reference: String, rest: String, from file: SourceFile) -> Destination {
    guard detours < 32 else { return .missingNode(suggestion: nil) }
    detours += 1
    defer { detours -= 1 }
    let separator = reference.contains("#") ? "" : "#"
    return follow(reference + separator + Self.percentEncoded(rest), from: file)
  }

  /// The pointer with a similar key where it ends.
  private static func suggestion(
    for token: String, at index: Int, of pointer: JSONPointer, in cursor: SourceCursor
  ) -> String? {
    guard let near = didYouMean(token, among: cursor.node.object?.keys ?? []) else { return nil }
    var tokens = pointer.tokens
    tokens[index] = near
    return "#" + JSONPointer(tokens: tokens).description
  }

  /// The path of a file whose address is next to the one that the first file says of itself (`$self`, OpenAPI 3.2).
  private func neighbour(_ address: String) -> String? {
    for own in selves.keys where Self.hasScheme(own) {
      guard let slash = own.lastIndex(of: "/"), address.hasPrefix(own[...slash]) else { continue }
      return Self.join("", String(address[own.index(after: slash)...]))
    }
    return nil
  }

  /// The document at a path, read when it is first asked for.
  private mutating func root(_ path: String) -> SourceCursor? {
    if let known = roots[path] { return known }
    guard let file = read(path) else {
      roots.updateValue(nil, forKey: path)
      return nil
    }
    let (node, found) = SourceText.read(file)
    diagnostics += found
    let root = node.map { SourceCursor($0, in: file) }
    roots.updateValue(root, forKey: path)
    if paths[file.name] == nil { paths[file.name] = path }
    return root
  }

  /// Takes away what reading files found, to be reported.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// The schemas below a node that have an `$anchor` or `$dynamicAnchor`, by it.
  private static func anchors(below root: SourceCursor) -> [String: SourceCursor] {
    var found: [String: SourceCursor] = [:]
    var open = [root]
    while let cursor = open.popLast() {
      if let object = cursor.node.object {
        for key in ["$anchor", "$dynamicAnchor"] {
          if let name = object[key]?.string, found[name] == nil { found[name] = cursor }
        }
        open += cursor.members.lazy.map(\.value).filter { $0.node.object != nil || $0.node.array != nil }
      } else {
        open += cursor.elements
      }
    }
    return found
  }
}
