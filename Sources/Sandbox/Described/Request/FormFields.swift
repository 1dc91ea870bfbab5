import APISpec
import JSON
import OrderedCollections
import SourceText

/// The fields of a form as an object.
enum FormFields {
  /// The object; a name that occurs several times gives an array.
  ///
  /// - Parameters:
  ///   - pairs: The fields, decoded.
  ///   - schema: What the schema says about reading texts.
  static func object(_ pairs: [FormText.Pair], schema: Schema) -> JSONValue {
    let properties = schema.keywords.applicator.properties
    return .object(
      OrderedDictionary(grouping: pairs, by: \.name).mapValuesWithKeys { name, pairs in
        value(pairs.map(\.value), properties[name] ?? .anything)
      })
  }

  private static func value(_ texts: [String], _ schema: Schema) -> JSONValue {
    let types = schema.keywords.validation.types
    guard texts.count == 1, let text = texts.first else {
      let list = TextValue.array(texts, for: schema, decode: { $0 })
      return types.contains(.array) || types.isEmpty ? list : TextValue.json(texts.last ?? "", for: schema)
    }
    // What is not of one piece comes as JSON, unless its encoding says otherwise.
    if types.contains(.array) || types.contains(.object), let json = JSONValue(parsing: text.utf8) {
      switch json {
      case .array where types.contains(.array), .object where types.contains(.object): return json
      default: break
      }
    }
    return TextValue.json(text, for: schema)
  }
}

extension OrderedDictionary {
  /// The dictionary with values made from keys and values.
  fileprivate func mapValuesWithKeys<T>(_ transform: (Key, Value) -> T) -> OrderedDictionary<Key, T> {
    OrderedDictionary<Key, T>(uniqueKeysWithValues: map { ($0.key, transform($0.key, $0.value)) })
  }
}
