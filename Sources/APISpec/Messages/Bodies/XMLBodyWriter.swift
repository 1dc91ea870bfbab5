import JSON
import OrderedCollections

/// Writes JSON values as XML, by the hints of their schemas.
///
/// [XML Object](https://spec.openapis.org/oas/v3.1.1.html#xml-object), with the node types of OpenAPI 3.2.
struct XMLBodyWriter {
  /// Where hints are found.
  let schemas: SchemaLookup

  /// Namespaces by the prefix that stands for them; the empty one for names without prefix.
  private typealias Scope = [String: String]

  /// What a value adds to the element around it.
  private struct Contribution {
    var attributes: [XMLNode.Attribute] = []
    var children: [XMLNode] = []

    mutating func add(_ other: Contribution) {
      attributes += other.attributes
      children += other.children
    }
  }

  /// A whole document: declaration, and an element named by the schema, else by its type, else `root`.
  func document(_ value: JSONValue, _ schema: Schema) -> String {
    let hint = schemas.xml(of: schema)
    let name = schema.typeName ?? schema.keywords.applicator.items?.typeName.map { "\($0)List" } ?? "root"
    let root = element(value, schema, hint, name: hint.name ?? name, scope: [:])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root.text)\n"
  }

  /// A value as its hint asks for: an element, an attribute, a text, or only what is inside of it.
  private func contribution(_ value: JSONValue, _ schema: Schema, name: String, scope: Scope) -> Contribution {
    let hint = schemas.xml(of: schema)
    switch hint.nodeType ?? Self.nodeType(hint, value) {
    case "attribute":
      guard value != .null else { return Contribution() }
      let attribute = XMLNode.Attribute(qualified(hint.name ?? name, hint), value.plainText)
      return Contribution(attributes: declaration(of: hint, in: scope, isAttribute: true) + [attribute])
    case "text": return Contribution(children: [.text(value.plainText)])
    case "cdata": return Contribution(children: [.cdata(value.plainText)])
    case "none": return contents(value, schema, itemName: name, scope: scope)
    default: return Contribution(children: [element(value, schema, hint, name: hint.name ?? name, scope: scope)])
    }
  }

  private static func nodeType(_ hint: Schema.XML, _ value: JSONValue) -> String {
    if hint.isAttribute { return "attribute" }
    return value.array != nil && !hint.isWrapped ? "none" : "element"
  }

  private func element(
    _ value: JSONValue, _ schema: Schema, _ hint: Schema.XML, name: String, scope: Scope
  ) -> XMLNode {
    let declaration = declaration(of: hint, in: scope, isAttribute: false)
    var scope = scope
    if let namespace = hint.namespace, !declaration.isEmpty { scope[hint.prefix ?? ""] = namespace }
    let inside = contents(value, schema, itemName: name, scope: scope)
    return .element(qualified(name, hint), attributes: declaration + inside.attributes, children: inside.children)
  }

  /// What stands between the tags of a value's element.
  private func contents(_ value: JSONValue, _ schema: Schema, itemName: String, scope: Scope) -> Contribution {
    var contents = Contribution()
    switch value {
    case .object(let members):
      for (name, value) in members {
        contents.add(contribution(value, schemas.member(name, of: schema), name: name, scope: scope))
      }
    case .array(let elements):
      for (index, value) in elements.enumerated() {
        contents.add(contribution(value, schemas.element(index, of: schema), name: itemName, scope: scope))
      }
    case .null:
      contents.attributes = [
        .init("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), .init("xsi:nil", "true"),
      ]
    default: contents.children = [.text(value.plainText)]
    }
    return contents
  }

  /// The declaration of a hint's namespace, unless it is declared around; an attribute without prefix is in none.
  private func declaration(of hint: Schema.XML, in scope: Scope, isAttribute: Bool) -> [XMLNode.Attribute] {
    let prefix = hint.prefix ?? ""
    guard let namespace = hint.namespace, scope[prefix] != namespace, !(isAttribute && prefix.isEmpty) else {
      return []
    }
    return [.init(prefix.isEmpty ? "xmlns" : "xmlns:\(XMLNode.name(prefix))", namespace)]
  }

  private func qualified(_ name: String, _ hint: Schema.XML) -> String {
    guard let prefix = hint.prefix, !prefix.isEmpty else { return XMLNode.name(name) }
    return "\(XMLNode.name(prefix)):\(XMLNode.name(name))"
  }
}
