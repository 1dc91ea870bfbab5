public import JSON
import OrderedCollections

/// Which member of a resource a parameter of its path names: `{petId}` behind `/pets/` is the `id` of a pet.
///
/// It is the member of the same name, in any case and with any separators. For the parameter that says which resource
/// is meant it may also be the `id`, or whatever else is left of the parameter's name without that of the resource:
/// `{issue_number}` behind `/issues/` is the `number`. `{branch}` behind `/branches/`, which says no more than what it
/// is about, is the `id` or the `name`. The member may stand in the resource's `metadata`, and the resource in an
/// envelope around it: in `data`, or a member that is called what the collection is a collection of.
public struct PathIdentity: Sendable, Hashable {
  /// Where a value has the member.
  public struct Place: Sendable, Hashable {
    /// The names that lead to the resource; none where the value is the resource.
    public var envelope: [String]
    /// The names that lead from there to the member.
    public var member: [String]

    /// All names.
    public var path: [String] { envelope + member }
  }

  /// The parameter.
  public let parameter: String
  /// Whether it says which resource is meant, rather than to what it belongs.
  public let isOwn: Bool
  /// Its name, as names are compared.
  private let name: String
  /// What it stands behind, likewise (`pet` behind `/pets/`).
  private let owner: String
  /// What the path is about, likewise.
  private let resource: String

  /// Members that hold whole resources.
  private static let envelopes: Set<String> = ["data", "result", "item", "resource", "entity"]
  /// Members that hold what tells resources from each other.
  private static let headings: Set<String> = ["metadata", "meta"]

  /// What the parameters of a path name, in order.
  public static func all(of path: PathTemplate) -> [PathIdentity] {
    var owners: [(parameter: String, owner: String)] = []
    var before = ""
    for piece in path.pieces {
      switch piece {
      case .literal(let text): before = text.split(separator: "/").last.map(String.init) ?? ""
      case .parameter(let name): owners.append((name, singular(compared(before))))
      }
    }
    let hasOwn = path.itemTail != nil
    return owners.enumerated().map { index, part in
      let isLast = index == owners.count - 1
      return PathIdentity(
        parameter: part.parameter, isOwn: isLast && hasOwn, name: compared(part.parameter), owner: part.owner,
        resource: hasOwn ? owners.last?.owner ?? "" : singular(compared(before)))
    }
  }

  /// Where an object has the member; nil when it has none.
  public func place(in value: JSONValue) -> Place? {
    place(in: value, depth: 0)
  }

  /// Where values of a schema have the member; nil when none is described.
  public func place(in schema: Schema, _ lookup: SchemaLookup) -> Place? {
    place(in: DescribedMembers(schema: schema, lookup: lookup), depth: 0)
  }

  /// Whether a member may hold a whole resource, by its name.
  public func isEnvelope(_ key: String) -> Bool {
    let key = Self.compared(key)
    return key == resource || Self.envelopes.contains(key)
  }

  private func place(in value: some Membered, depth: Int) -> Place? {
    let names = value.memberNames
    if let member = member(among: names) { return Place(envelope: [], member: [member]) }
    for heading in names where Self.headings.contains(Self.compared(heading)) {
      guard let inside = value.member(heading), let member = member(among: inside.memberNames) else { continue }
      return Place(envelope: [], member: [heading, member])
    }
    guard depth < 2 else { return nil }
    for envelope in names where isEnvelope(envelope) {
      guard let inside = value.member(envelope), let place = place(in: inside, depth: depth + 1) else { continue }
      return Place(envelope: [envelope] + place.envelope, member: place.member)
    }
    return nil
  }

  private func member(among keys: [String]) -> String? {
    if let same = keys.first(where: { Self.compared($0) == name }) { return same }
    guard isOwn else { return nil }
    let other = keys.first { key in
      let key = Self.compared(key)
      let isID = key == "id" && (name.hasSuffix("id") || name == owner)
      return isID || !owner.isEmpty && name == owner + key
    }
    return other ?? (name == owner ? keys.first { Self.compared($0) == "name" } : nil)
  }

  /// A name without case and separators.
  private static func compared(_ name: String) -> String {
    let name = name.lowercased()
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.filter { $0.isLetter || $0.isNumber } }
    // In ASCII, which nearly all names are in, a byte is a character.
    let kept = name.utf8.filter {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// What one of several is called.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    if ["sses", "ches", "shes", "xes"].contains(where: name.hasSuffix) { return String(name.dropLast(2)) }
    return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }
}

extension PathTemplate {
  /// What follows the parameter that says which resource the path is about: nothing, a slash, or `/json`; nil when the
  /// path is about none.
  public var itemTail: String? {
    switch pieces.last {
    case .parameter: return ""
    case .literal(let text) where ["/", "/json"].contains(text) && pieces.count > 1: return text
    default: return nil
    }
  }
}

/// What has members with names: an object, or a schema of objects.
private protocol Membered {
  /// The names, in order.
  var memberNames: [String] { get }
  /// What a member is; nil when it is not an object.
  func member(_ name: String) -> Self?
}

extension JSONValue: Membered {
  fileprivate var memberNames: [String] { object.map { Array($0.keys) } ?? [] }
  fileprivate func member(_ name: String) -> JSONValue? { self[name]?.object.map { .object($0) } }
}

/// The members that a schema describes.
private struct DescribedMembers: Membered {
  let schema: Schema
  let lookup: SchemaLookup

  var memberNames: [String] { Array(lookup.memberNames(of: schema)) }
  func member(_ name: String) -> DescribedMembers? {
    DescribedMembers(schema: lookup.member(name, of: schema), lookup: lookup)
  }
}
