import APISpec
import JSON
import OrderedCollections

/// The fields of a form as an object.
///
/// `card[number]=1` is the member `number` of the member `card`, `tags[]=a` and `tags[0]=a` are elements, and a name that
/// occurs several times gives an array. [Encoding
/// Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
struct FormFields {
  /// What is said of the form: its schema, and how fields are written that are not in the usual way.
  let content: MediaContent
  /// Reads the fields.
  let reader: FieldReader

  /// The object of decoded fields.
  func object(_ pairs: [FormText.Pair]) -> JSONValue {
    let schema = content.schema ?? .anything
    var root = FieldTree()
    for (name, text) in pairs {
      // A name that is described with its brackets is a name.
      let isDescribed = reader.lookup.keywords(of: schema).contains { $0.applicator.properties[name] != nil }
      root.add(text, at: isDescribed ? [name] : FieldTree.path(name)[...])
    }
    return .object(
      OrderedDictionary(
        uniqueKeysWithValues: root.members.map { name, tree in
          (name, reader.value(of: tree, reader.lookup.anyMember(name, of: schema), content.encoding[name]))
        }))
  }
}
