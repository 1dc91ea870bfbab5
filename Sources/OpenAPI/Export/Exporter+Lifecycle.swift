import APISpec
import JSON

extension Exporter {
  /// An entry of the root's audiences.
  func audience(_ audience: Audience) -> JSONValue {
    var members = Members()
    members.set("id", audience.id)
    members.set("title", text(audience.title))
    members.set("description", text(audience.description))
    return members.value
  }

  /// An entry of the root's releases.
  func release(_ release: Release) -> JSONValue {
    var members = Members()
    members.set("id", release.id)
    members.set("description", text(release.description))
    return members.value
  }

  /// What happened to a part, oldest first.
  func availability(_ availability: Availability) -> [JSONValue] {
    availability.events.map { event in
      var members = Members()
      members.set("event", event.kind.rawValue)
      members.set("release", event.release)
      members.set("note", text(event.note))
      return members.value
    }
  }
}
