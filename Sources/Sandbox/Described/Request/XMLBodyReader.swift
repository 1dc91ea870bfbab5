import APISpec
import JSON
import OrderedCollections
import XMLSyntax

/// Reads XML elements as the values that schemas ask for, by their hints.
///
/// The counterpart of writing a value as XML. Elements and attributes that no schema describes become members of their
/// names, so that a schema that allows no others finds them. [XML
/// Object](https://spec.openapis.org/oas/v3.1.1.html#xml-object), with the node types of OpenAPI 3.2.
struct XMLBodyReader {
  /// Finds what schemas say about members and elements.
  let lookup: SchemaLookup
  /// What stands in an element and belongs to no member yet.
  private struct Rest {
    var elements: [ParsedElement]
    var attributes: [ParsedElement.Attribute]
    let text: String
  }

  /// [Of `xsi:nil`](https://www.w3.org/TR/xmlschema-1/#xsi_nil).
  private static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// Whether `5` is a text where a schema allows both; else it is a number.
  var prefersText = false

  /// What is wrong with the name of a document's element; nil when nothing is.
  func mismatch(of root: ParsedElement, _ schema: Schema) -> String? {
    // What one of several schemas says of its own element is not certain for all of them.
    var (own, seen) = (schema, Set<String>())
    while own.keywords.openAPI.xml == nil, let name = own.typeName, seen.insert(name).inserted,
      let type = lookup.types[name]
    {
      own = type.schema
    }
    let hint = own.keywords.openAPI.xml ?? Schema.XML()
    guard let name = hint.name, !Self.isNamed(root.name, name, hint) else { return nil }
    let prefix = hint.prefix.map { "\($0):" } ?? ""
    let namespace = hint.namespace.map { " in the namespace \($0)" } ?? ""
    return "the element of the document must be `\(prefix)\(name)`\(namespace), and is `\(root.name.qualified)`"
  }

  /// The value of an element.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - schema: Its schema.
  ///   - itemName: What its items are called when it is an array and their schema does not say.
  func value(of element: ParsedElement, _ schema: Schema, itemName: String? = nil) -> JSONValue {
    let isNil = element.attributes.contains {
      $0.name.local == "nil" && $0.name.namespace == Self.instanceNamespace && ["true", "1"].contains($0.value)
    }
    if isNil { return .null }
    let types = lookup.types(of: schema)
    if types.contains(.array), !types.contains(.object) {
      return .array(items(of: element.elements, schema, name: itemName ?? element.name.local))
    }
    let hasParts = !(element.elements.isEmpty && element.attributes.isEmpty)
    // Where only text stands, it is no object, unless there is none.
    let canBeText = !types.subtracting([.object, .null]).isEmpty || !element.text.trimmed.isEmpty && !hasText(schema)
    if types.contains(.object), hasParts || !canBeText { return .object(members(of: element, schema)) }
    if types.isEmpty && hasParts { return .object(members(of: element, schema)) }
    return scalar(element.text, types)
  }

  /// Whether a member of an object is the text of its element.
  private func hasText(_ schema: Schema) -> Bool {
    names(of: schema).contains {
      ["text", "cdata"].contains(lookup.xml(of: lookup.anyMember($0, of: schema)).nodeType)
    }
  }

  /// The elements of an array, whatever they are called: what has another name is no value of their schema.
  private func items(of elements: [ParsedElement], _ schema: Schema, name: String) -> [JSONValue] {
    elements.enumerated().map { index, element in
      let item = lookup.element(index, of: schema)
      let hint = lookup.xml(of: item)
      guard Self.isNamed(element.name, hint.name ?? name, hint) else {
        return .object([element.name.qualified: value(of: element, .anything)])
      }
      return value(of: element, item)
    }
  }

  /// The members of an object: those that are described, and what else stands in its element.
  private func members(of element: ParsedElement, _ schema: Schema) -> OrderedDictionary<String, JSONValue> {
    var rest = Rest(
      elements: element.elements,
      attributes: element.attributes.filter { $0.name.namespace != Self.instanceNamespace }, text: element.text)
    var members = describedMembers(schema, from: &rest)
    for attribute in rest.attributes { members["@\(attribute.name.qualified)"] = scalar(attribute.value, []) }
    let names = names(of: schema)
    for (name, others) in OrderedDictionary(grouping: rest.elements, by: \.name.qualified) {
      // What has the name of a member whose element has another one is not this member.
      let key = names.contains(name) || members[name] != nil ? "<\(name)>" : name
      let values = others.map { value(of: $0, lookup.member(key, of: schema)) }
      members[key] = values.count == 1 ? values[0] : .array(values)
    }
    return members
  }

  /// The members that are described, taken out of what stands in an element.
  private func describedMembers(_ schema: Schema, from rest: inout Rest) -> OrderedDictionary<String, JSONValue> {
    names(of: schema).reduce(into: [:]) { members, name in
      members[name] = member(name, lookup.anyMember(name, of: schema), from: &rest)
    }
  }

  /// The names of the members that are described.
  private func names(of schema: Schema) -> OrderedSet<String> {
    OrderedSet(lookup.keywords(of: schema).flatMap(\.applicator.properties.keys))
  }

  /// A member; nil when nothing stands for it.
  private func member(_ name: String, _ schema: Schema, from rest: inout Rest) -> JSONValue? {
    let hint = lookup.xml(of: schema)
    let types = lookup.types(of: schema)
    let isList = types.contains(.array) && !types.contains(.object)
    let written = hint.name ?? name
    switch hint.nodeType ?? (hint.isAttribute ? "attribute" : isList && !hint.isWrapped ? "none" : "element") {
    case "attribute":
      let index = rest.attributes.firstIndex { Self.isNamed($0.name, written, hint) }
      return index.map { scalar(rest.attributes.remove(at: $0).value, types) }
    case "text", "cdata": return scalar(rest.text, types)
    case "none" where isList: return take(itemsOf: schema, named: name, from: &rest.elements).map { .array($0) }
    case "none":
      // What is inside of it stands where it would stand itself.
      let members = describedMembers(schema, from: &rest)
      guard !members.isEmpty else { return nil }
      return .object(members)
    default:
      let index = rest.elements.firstIndex { Self.isNamed($0.name, written, hint) }
      return index.map { value(of: rest.elements.remove(at: $0), schema, itemName: written) }
    }
  }

  /// The elements of an array that stand among others; nil when there are none.
  private func take(itemsOf schema: Schema, named name: String, from elements: inout [ParsedElement]) -> [JSONValue]? {
    let item = lookup.element(0, of: schema)
    let hint = lookup.xml(of: item)
    // A name beside the array is none of its items, but is written as if it were.
    let names = [hint.name ?? name, lookup.xml(of: schema).name].compactMap { $0 }
    guard let own = names.first(where: { name in elements.contains { Self.isNamed($0.name, name, hint) } }) else {
      return nil
    }
    let found = elements.filter { Self.isNamed($0.name, own, hint) }
    elements.removeAll { Self.isNamed($0.name, own, hint) }
    return found.map { value(of: $0, item) }
  }

  private func scalar(_ text: String, _ types: OrderedSet<JSONType>) -> JSONValue {
    if types.contains(.string), prefersText { return .string(text) }
    let typed = TextValue.scalar(text.trimmed, types)
    return typed.string == nil ? typed : .string(text)
  }

  /// Whether a name is the one of a hint: in its namespace, else as it is written with its prefix.
  private static func isNamed(_ name: ParsedName, _ wanted: String, _ hint: Schema.XML) -> Bool {
    guard name.local == wanted else { return false }
    if let namespace = hint.namespace, !hint.isAttribute || hint.prefix != nil { return name.namespace == namespace }
    return name.prefix == hint.prefix ?? ""
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
