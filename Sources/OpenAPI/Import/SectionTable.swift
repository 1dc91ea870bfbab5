import APISpec
import OrderedCollections

/// The sections of an API, by the tags that they were made from.
struct SectionTable {
  /// The sections, in reading order.
  private(set) var sections: [Section] = []
  /// The tags that are not for navigation, in reading order.
  private(set) var labels: [Section] = []
  /// The identifiers of sections by the names of their tags.
  private(set) var ids: OrderedDictionary<String, String> = [:]
  /// The identifiers of all sections.
  private var taken = UniqueNames()

  /// Adds the section of a tag and gives its identifier.
  @discardableResult
  mutating func add(_ name: String, title: LocalizedText? = nil, isLabel: Bool = false) -> String {
    let id = unique(name)
    ids[name] = id
    let section = Section(title ?? LocalizedText(name), id: id)
    if isLabel { labels.append(section) } else { sections.append(section) }
    return id
  }

  /// Whether an identifier is that of a tag that is not for navigation.
  func isLabel(_ id: String) -> Bool { labels.contains { $0.id == id } }

  /// Adds a section that is no tag, and gives its identifier.
  mutating func addGroup(_ title: String) -> String {
    let id = unique(title)
    sections.append(Section(LocalizedText(title), id: id))
    return id
  }

  /// Changes the section with an identifier.
  mutating func change(_ id: String, _ change: (inout Section) -> Void) {
    if let index = sections.firstIndex(where: { $0.id == id }) {
      change(&sections[index])
    } else if let index = labels.firstIndex(where: { $0.id == id }) {
      change(&labels[index])
    }
  }

  /// Puts a group before its sections, and those in an order, where the first of them stands.
  mutating func gather(_ group: String, _ ids: [String]) {
    let members = OrderedSet(ids)
    let gathered = ([group] + members).compactMap { id in sections.first { $0.id == id } }
    let place = sections.firstIndex { members.contains($0.id) } ?? sections.count
    let before = sections[..<place].filter { $0.id != group }
    let after = sections[place...].filter { $0.id != group && !members.contains($0.id) }
    sections = before + gathered + after
  }

  /// Whether a section has an identifier.
  func contains(_ id: String) -> Bool { taken.contains(id) }

  /// Whether a section is part of another one, or is that one.
  func isInside(_ id: String, of outer: String) -> Bool {
    var current: String? = id
    var steps = 0
    while let here = current, steps <= sections.count {
      if here == outer { return true }
      current = sections.first { $0.id == here }?.parent
      steps += 1
    }
    return false
  }

  /// A unique identifier from a name.
  private mutating func unique(_ name: String) -> String {
    let slug = Slug.slug(name)
    return taken.add(slug.isEmpty ? "section" : slug)
  }
}
