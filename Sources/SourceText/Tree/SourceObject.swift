/// The members of an object, in the order of the file, each key once.
///
/// Keys are equal as Swift strings are: two spellings of the same accented letter are one key. A small object is
/// searched from its start; a larger one keeps an index.
public struct SourceObject: Sendable, RandomAccessCollection {
  private static let searchedFromStart = 16

  /// The members.
  public private(set) var members: [SourceMember]
  private var index: [String: Int]?

  /// An object without members.
  public init() {
    members = []
  }

  /// An object of members; of those with the same key the first stays.
  public init(_ members: some Sequence<SourceMember>) {
    self.init(Array(members)) { _, _ in }
  }

  /// An object of members, and a call for every member whose key was there before: the first one, then the repetition.
  init(_ members: [SourceMember], onRepetition: (SourceMember, SourceMember) -> Void) {
    self.members = members
    if members.count <= Self.searchedFromStart {
      guard Self.hasRepetition(members) else { return }
    } else {
      var index = [String: Int](minimumCapacity: members.count)
      for (position, member) in members.enumerated() { index[member.key] = position }
      if index.count == members.count {
        self.index = index
        return
      }
    }
    self.members = []
    for member in members {
      if let first = self.member(member.key) {
        onRepetition(first, member)
      } else {
        append(member)
      }
    }
  }

  /// The value of a key, or nil.
  public subscript(key: String) -> SourceNode? { position(of: key).map { members[$0].value } }

  /// The member with a key, or nil.
  public func member(_ key: String) -> SourceMember? {
    position(of: key).map { members[$0] }
  }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }

  /// Adds a member at the end, unless there is one with its key.
  public mutating func append(_ member: SourceMember) {
    guard position(of: member.key) == nil else { return }
    members.append(member)
    if index != nil {
      index?[member.key] = members.count - 1
    } else if members.count > Self.searchedFromStart {
      index = Dictionary(members.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }
  }

  /// Adds a made member at the end, unless there is one with its key.
  public mutating func append(_ key: String, _ value: SourceNode) {
    append(SourceMember(key: key, value: value))
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// Number of members.
  public var endIndex: Int { members.count }

  /// The member at a position.
  public subscript(position: Int) -> SourceMember { members[position] }

  /// The position of the member with a key, or nil.
  func position(of key: String) -> Int? {
    if let index { return index[key] }
    return members.firstIndex { $0.key == key }
  }

  private static func hasRepetition(_ members: [SourceMember]) -> Bool {
    guard members.count > 1 else { return false }
    for later in 1..<members.count {
      for earlier in 0..<later where members[earlier].key == members[later].key { return true }
    }
    return false
  }
}
