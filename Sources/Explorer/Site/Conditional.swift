import HTTPTypes

/// Preconditions on ETags.
///
/// <https://www.rfc-editor.org/rfc/rfc9110#section-13>
enum Conditional: Hashable, Sendable {
  /// Answer as without conditions.
  case proceed
  /// The client has the current representation.
  case notModified
  /// The client wants a representation that is not current.
  case preconditionFailed

  /// Evaluates the fields against the ETag of the representation that would be sent, and those of its other variants.
  init(_ fields: HTTPFields, tag: String, otherTags: [String] = []) {
    if let condition = combined(fields, .ifMatch), !Self.lists(condition, any: [tag] + otherTags, weak: false) {
      self = .preconditionFailed
    } else if let condition = combined(fields, .ifNoneMatch), Self.lists(condition, any: [tag], weak: true) {
      self = .notModified
    } else {
      self = .proceed
    }
  }

  /// Whether a list of entity tags, or `*`, has one of the tags; weak tags count only in a weak comparison.
  static func lists(_ list: String, any tags: [String], weak: Bool) -> Bool {
    if list.trimmingSpaces() == "*" { return true }
    return entityTags(list).contains { listed in
      let isWeak = listed.hasPrefix("W/")
      let opaque = isWeak ? String(listed.dropFirst(2)) : listed
      return tags.contains(opaque) && (weak || !isWeak)
    }
  }

  /// The entity tags of a list, quotes and `W/` included; a comma inside quotes does not separate.
  static func entityTags(_ list: String) -> [String] {
    var tags: [String] = []
    var current = ""
    var isQuoted = false
    for character in list {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        tags.append(current.trimmingSpaces())
        current = ""
      } else {
        current.append(character)
      }
    }
    tags.append(current.trimmingSpaces())
    return tags.filter { !$0.isEmpty }
  }
}

/// All values of a field as one list; nil when there is none.
private func combined(_ fields: HTTPFields, _ name: HTTPField.Name) -> String? {
  let values = fields[values: name]
  return values.isEmpty ? nil : values.joined(separator: ", ")
}
