public import OrderedCollections

extension API {
  /// Every text that a reader sees, each once, in reading order, with where it stands.
  ///
  /// The places are identifiers of operations, names of webhooks and of types, each once; none for a text of the API
  /// as a whole. A translator learns from it what a short text is about.
  public var textPlaces: OrderedDictionary<String, [String]> {
    var places: OrderedDictionary<String, [String]> = [:]
    for text in texts where !text.source.isEmpty { places[text.source] = [] }
    func note(_ place: String) -> (inout LocalizedText) -> Void {
      { text in
        if places[text.source]?.last != place { places[text.source]?.append(place) }
      }
    }
    for var operation in operations { operation.forEachText(note(operation.id)) }
    for var webhook in webhooks { webhook.operation.forEachText(note(webhook.name)) }
    for (name, var type) in types { type.schema.forEachText(note(name)) }
    return places
  }
}
