public import APISpec
import OrderedCollections

extension StringCatalog {
  /// The catalog brought up to date with the texts of an API.
  ///
  /// What is new gets an entry with a remark that says where the text stands; remarks that are there already stay.
  public func extracting(from api: API) -> StringCatalog {
    var sources: OrderedDictionary<String, String?> = [:]
    for (text, places) in api.textPlaces {
      sources.updateValue(entries[text] == nil ? Self.remark(places) : nil, forKey: text)
    }
    return merging(sources)
  }

  /// Where a text stands, in words; nil for a text of the API as a whole.
  private static func remark(_ places: [String]) -> String? {
    guard !places.isEmpty else { return nil }
    let shown = places.prefix(3).joined(separator: ", ")
    return places.count > 3 ? "\(shown) and \(places.count - 3) more" : shown
  }
}
