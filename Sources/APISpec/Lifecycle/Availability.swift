/// When a part of the API came, changed and went.
///
/// OpenAPI only knows `deprecated`; the rest is exported as `x-availability`.
public struct Availability: Sendable, Hashable {
  /// What happened, oldest first.
  public var events: [Event]

  /// An availability from its events; none means "as long as the API".
  public init(_ events: [Event] = []) {
    self.events = events
  }

  /// One thing that happened to a part of the API.
  public struct Event: Sendable, Hashable {
    /// What happened.
    public var kind: Kind
    /// The release in which it happened, by identifier.
    public var release: String
    /// What readers should know about it, in CommonMark.
    public var note: LocalizedText?

    /// An event from its parts.
    public init(_ kind: Kind, in release: String, note: LocalizedText? = nil) {
      self.kind = kind
      self.release = release
      self.note = note
    }
  }

  /// What can happen to a part of an API.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It exists from here on.
    case added
    /// It works differently from here on.
    case changed
    /// It should not be used any more.
    case deprecated
    /// The documentation no longer mentions it; nobody has said that it is gone.
    case undocumented
    /// It no longer exists.
    case removed
  }

  /// The release that added the part, or nil when it is as old as the API.
  public var since: String? { release(of: .added) }

  /// Whether the part should no longer be used.
  public var isDeprecated: Bool { release(of: .deprecated) != nil }

  /// The release of the first event of a kind.
  public func release(of kind: Kind) -> String? {
    events.first { $0.kind == kind }?.release
  }

  /// Added in a release.
  public static func since(_ release: String, note: LocalizedText? = nil) -> Availability {
    Availability([Event(.added, in: release, note: note)])
  }

  /// Works differently since a release.
  public static func changed(in release: Release, note: LocalizedText? = nil) -> Availability {
    Availability([Event(.changed, in: release.id, note: note)])
  }

  /// Added in a release.
  public static func since(_ release: Release, note: LocalizedText? = nil) -> Availability {
    .since(release.id, note: note)
  }

  /// This availability, and what happened next.
  public func then(_ kind: Kind, in release: Release, note: LocalizedText? = nil) -> Availability {
    then(kind, in: release.id, note: note)
  }

  /// This availability, and what happened next.
  public func then(_ kind: Kind, in release: String, note: LocalizedText? = nil) -> Availability {
    Availability(events + [Event(kind, in: release, note: note)])
  }
}
