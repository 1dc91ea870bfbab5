import OrderedCollections

extension API {
  /// Changes every text that a reader sees, in reading order.
  ///
  /// Translations are applied with it, and a catalog is checked and extracted with it.
  public mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    change(&title)
    forEach(&summary, change)
    forEach(&description, change)
    externalDocumentation?.forEachText(change)
    for index in servers.indices { servers[index].forEachText(change) }
    for index in audiences.indices {
      change(&audiences[index].title)
      forEach(&audiences[index].description, change)
    }
    for index in releases.indices { forEach(&releases[index].description, change) }
    for index in sections.indices {
      change(&sections[index].title)
      forEach(&sections[index].description, change)
      sections[index].externalDocumentation?.forEachText(change)
    }
    for index in labels.indices {
      change(&labels[index].title)
      forEach(&labels[index].description, change)
      labels[index].externalDocumentation?.forEachText(change)
    }
    for index in securitySchemes.values.indices { securitySchemes.values[index].forEachText(change) }
    for index in operations.indices { operations[index].forEachText(change) }
    for index in webhooks.indices { webhooks[index].operation.forEachText(change) }
    for index in types.values.indices { types.values[index].schema.forEachText(change) }
  }

  /// Every text that a reader sees, each once, in reading order.
  public var texts: [LocalizedText] { texts { _ in true } }

  /// The texts that a reader sees and somebody asks for, each once, in reading order.
  ///
  /// - Parameter isWanted: Whether a text is asked for, by its source.
  public func texts(where isWanted: (String) -> Bool) -> [LocalizedText] {
    var seen: OrderedDictionary<String, LocalizedText> = [:]
    var copy = self
    copy.forEachText { if isWanted($0.source) { seen[$0.source] = $0 } }
    return Array(seen.values)
  }
}
