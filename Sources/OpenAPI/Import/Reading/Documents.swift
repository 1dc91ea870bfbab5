import SourceText

/// The files of a description, and the way from one to another.
///
/// Files have paths relative to the folder of the first one, or addresses with a scheme. Each is read once.
struct Documents: Sendable {
  /// Where a reference leads.
  enum Destination {
    /// To a node.
    case node(SourceCursor)
    /// Into a file that cannot be had, with the reason where one is known.
    case missingFile(String, reason: String?)
    /// To a file without this place; with a similar name where the way ends, if there is one.
    case missingNode(suggestion: String?)
  }

  /// A document that was read.
  private struct Document: Sendable {
    /// Its root.
    let root: SourceCursor
    /// Schemas in it that references can name.
    let resources: Resources
  }

  /// The documents by path or address.
  private var documents: [String: Document] = [:]
  /// Those that cannot be had, with the reasons.
  private var missing: [String: String?] = [:]
  /// The paths by the names of the files.
  private var paths: [String: String] = [:]
  /// The paths by the addresses that files give themselves (`$self`, or `$id` at the root).
  private var selves: [String: String] = [:]
  /// The paths of local files by the folders of those addresses.
  private var folders: [String: String] = [:]
  /// The paths of the documents in which schemas with an address stand.
  private var holders: [String: String] = [:]
  /// Where references lead that were followed before, by the name of the file and reference.
  private var found: [String: [String: SourceCursor]] = [:]
  /// The first file, in which most references stand, under its name.
  private let home: String
  /// Whether no schema of it has an address of its own.
  private var isHomePlain = false
  /// Where references in it lead that were followed before.
  private var foundAtHome: [String: SourceCursor] = [:]
  /// What reading further files found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Gives further files.
  private let read: @Sendable (String) throws(ReadFailure) -> SourceFile?
  /// Whether no further file may be read.
  var isClosed = false
  /// Whether one was asked for nevertheless.
  private(set) var lacksFile = false
  /// How many references on the way are being followed.
  private var detours = 0

  /// More files than these are not read.
  private static let fileLimit = 10_000

  /// The files reachable from a first one.
  init(root: SourceCursor, read: @escaping @Sendable (String) throws(ReadFailure) -> SourceFile?) {
    self.read = read
    home = root.file.name
    let path = root.file.name.split(separator: "/").last.map(String.init) ?? root.file.name
    add(root, at: path)
    isHomePlain = documents[path]?.resources.isEmpty == true
  }

  /// Follows a URI reference that stands at a place.
  ///
  /// [RFC 3986, section 5](https://www.rfc-editor.org/rfc/rfc3986#section-5). A relative path that nothing has for its
  /// address is one of a file beside the file, whatever address the schema around gives itself.
  mutating func follow(_ reference: String, at field: SourceCursor) -> Destination {
    // Where no schema has an address of its own, a reference means the same in the whole file. On the way of another
    // reference, how far it is followed depends on that one.
    if detours == 0, isHomePlain, field.file.name == home {
      if let known = foundAtHome[reference] { return .node(known) }
      let destination = search(reference, at: field)
      if case .node(let cursor) = destination { foundAtHome[reference] = cursor }
      return destination
    }
    let current = paths[field.file.name] ?? field.file.name
    guard detours == 0, documents[current]?.resources.isEmpty == true else { return search(reference, at: field) }
    if let known = found[current]?[reference] { return .node(known) }
    let destination = search(reference, at: field)
    if case .node(let cursor) = destination { found[current, default: [:]][reference] = cursor }
    return destination
  }

  /// Follows a reference that was not followed before.
  private mutating func search(_ reference: String, at field: SourceCursor) -> Destination {
    let (address, fragment) = Self.split(reference)
    let current = paths[field.file.name] ?? field.file.name
    let base = documents[current]?.resources.base(of: field) ?? current
    guard !address.isEmpty else { return find(fragment, in: current, resource: base) }
    let absolute = Self.resolve(address, against: base)
    if let holder = holders[absolute] { return find(fragment, in: holder, resource: absolute) }
    let path = selves[absolute] ?? neighbour(absolute) ?? Self.filePath(Self.resolve(address, against: current))
    guard load(path) else { return .missingFile(path, reason: missing[path] ?? nil) }
    return find(fragment, in: path, resource: path)
  }

  /// Whether a reference at a place is relative to its document, and not to a schema around that has an address.
  func isRelativeToDocument(_ field: SourceCursor) -> Bool {
    if isHomePlain, field.file.name == home { return true }
    guard let path = paths[field.file.name], let document = documents[path] else { return true }
    return document.resources.isEmpty || document.resources.base(of: field) == path
  }

  /// The node that a fragment names, in a document or in a schema of it that has an address.
  private mutating func find(_ fragment: String, in path: String, resource: String) -> Destination {
    guard let document = documents[path] else { return .missingFile(path, reason: nil) }
    let root = document.resources.roots[resource] ?? document.root
    guard !fragment.isEmpty else { return .node(root) }
    guard let pointer = JSONPointer(fragment) else {
      let found = document.resources.schema(anchor: fragment, address: resource)
      return found.map(Destination.node) ?? .missingNode(suggestion: nil)
    }
    let destination = find(pointer, fragment, in: root)
    // Within a schema that has an address, most people still count from the root of the document.
    if case .missingNode = destination, root.pointer != .root { return find(pointer, fragment, in: document.root) }
    return destination
  }

  /// The node of a JSON pointer below another; a reference on the way is followed, as nearly everybody expects.
  private mutating func find(_ pointer: JSONPointer, _ fragment: String, in root: SourceCursor) -> Destination {
    var cursor = root
    for (index, token) in pointer.tokens.enumerated() {
      guard let next = cursor[token] ?? Int(token).flatMap({ cursor[$0] }) else {
        if let further = cursor["$ref"], let reference = further.node.string, reference != "#" + fragment {
          let rest = JSONPointer(tokens: Array(pointer.tokens[index...])).description
          return followOnTheWay(reference, rest: rest, at: further)
        }
        return .missingNode(suggestion: Self.suggestion(for: token, at: index, of: pointer, in: cursor))
      }
      cursor = next
    }
    return .node(cursor)
  }

  /// Follows a reference that stands where a pointer goes on.
  private mutating func followOnTheWay(_ reference: String, rest: String, at field: SourceCursor) -> Destination {
    guard detours < 32 else { return .missingNode(suggestion: nil) }
    detours += 1
    defer { detours -= 1 }
    let separator = reference.contains("#") ? "" : "#"
    return follow(reference + separator + Self.percentEncoded(rest), at: field)
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

  /// The path of a file whose address is in the folder of the one that a file says of itself, or below.
  private func neighbour(_ address: String) -> String? {
    guard !folders.isEmpty else { return nil }
    var folder = address[...]
    while let slash = folder.lastIndex(of: "/") {
      if let path = folders[String(address[...slash])] {
        return Self.resolve(String(address[address.index(after: slash)...]), against: path)
      }
      folder = address[..<slash]
    }
    return nil
  }

  /// Reads a document when it is first asked for; false when it cannot be had.
  private mutating func load(_ path: String) -> Bool {
    if documents[path] != nil { return true }
    if missing[path] != nil { return false }
    if isClosed {
      lacksFile = true
      return false
    }
    do throws(ReadFailure) {
      guard documents.count < Self.fileLimit else { throw ReadFailure("more than \(Self.fileLimit) files are needed") }
      guard let file = try read(path) else {
        missing[path] = .some(nil)
        return false
      }
      let (node, found) = SourceText.read(file)
      diagnostics += found
      guard let node else { throw ReadFailure("it is neither JSON nor YAML") }
      add(SourceCursor(node, in: file), at: path)
      return true
    } catch {
      missing[path] = error.reason
      return false
    }
  }

  /// Keeps a document under its path, and notes the addresses in it.
  private mutating func add(_ root: SourceCursor, at path: String) {
    let resources = Resources(below: root, address: path)
    documents[path] = Document(root: root, resources: resources)
    if paths[root.file.name] == nil { paths[root.file.name] = path }
    if let own = (root.node["$self"] ?? root.node["$id"])?.string {
      let address = Self.resolve(Self.split(own).address, against: path)
      if selves[address] == nil { selves[address] = path }
      if Self.hasScheme(address), !Self.hasScheme(path), let slash = address.lastIndex(of: "/") {
        let folder = String(address[...slash])
        if folders[folder] == nil { folders[folder] = path }
      }
    }
    for address in resources.roots.keys where holders[address] == nil { holders[address] = path }
  }

  /// Takes away what reading files found, to be reported.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }
}
