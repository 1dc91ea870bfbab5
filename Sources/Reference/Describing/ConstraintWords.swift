import APISpec
import JSON
import OrderedCollections

/// Says in words what a schema demands of its values: `1–100 characters`, `at least 0`.
final class ConstraintWords: Sendable {
  let marks: MarkWords
  let wording: Wording

  init(marks: MarkWords, wording: Wording) {
    self.marks = marks
    self.wording = wording
  }

  /// A point for each demand, then the default and examples.
  func words(for schema: Schema) -> [[Run]] {
    let keywords = schema.keywords
    var points: [[Run]] = []
    if let constant = keywords.validation.constant { points.append(quote(.mustBe, constant)) }
    points += strings(keywords) + numbers(keywords.validation) + arrays(keywords)
    points += objects(keywords) + xml(keywords.openAPI.xml)
    if let value = keywords.metadata.defaultValue { points.append(quote(.defaultValue, value)) }
    points += keywords.metadata.examples.map { quote(.forExample, $0) }
    if let other = keywords.openAPI.externalDocumentation { points.append(wording.link(to: other)) }
    return points + marks.notes(keywords.publishing.availability)
  }

  /// What an object must have that is not among its properties.
  func mustHave(_ names: [String]) -> [Run] {
    wording.runs(.mustHave, ["names": codes(names)])
  }

  private func strings(_ keywords: Schema.Keywords) -> [[Run]] {
    let validation = keywords.validation
    var points = range(
      validation.minLength, validation.maxLength, .charactersBetween, .charactersAtLeast, .charactersAtMost)
    if let pattern = validation.pattern {
      points.append(wording.runs(.matches, ["pattern": [.code(pattern)]]))
    }
    if let encoding = keywords.content.encoding {
      points.append(wording.runs(.encodedAs, ["encoding": [.code(encoding)]]))
    }
    if let mediaType = keywords.content.mediaType {
      points.append(wording.runs(.holds, ["type": [.code(mediaType)]]))
    }
    return points
  }

  private func numbers(_ validation: Schema.Validation) -> [[Run]] {
    let bounds: [(JSONNumber?, Phrase)] = [
      (validation.minimum, .atLeast), (validation.exclusiveMinimum, .moreThan), (validation.maximum, .atMost),
      (validation.exclusiveMaximum, .lessThan), (validation.multipleOf, .multipleOf),
    ]
    return bounds.compactMap { number, phrase in
      number.map { wording.runs(phrase, ["number": [.text($0.text)]]) }
    }
  }

  private func arrays(_ keywords: Schema.Keywords) -> [[Run]] {
    let validation = keywords.validation
    var points = range(validation.minItems, validation.maxItems, .itemsBetween, .itemsAtLeast, .itemsAtMost)
    if validation.uniqueItems { points.append([.text(wording[.uniqueItems])]) }
    let contained = range(
      validation.minContains, validation.maxContains, .itemsBetween, .itemsAtLeast, .itemsAtMost)
    points += contained.map { [.text(wording[.mustContain] + ": ")] + $0 }
    if keywords.applicator.items == .boolean(false) || keywords.unevaluated.items == .boolean(false) {
      points.append([.text(wording[.noOtherItems])])
    }
    return points
  }

  private func objects(_ keywords: Schema.Keywords) -> [[Run]] {
    var points: [[Run]] = []
    let validation = keywords.validation
    if let count = validation.minProperties { points.append(counted(.propertiesAtLeast, count)) }
    if let count = validation.maxProperties { points.append(counted(.propertiesAtMost, count)) }
    let undescribed = validation.required.filter { keywords.applicator.properties[$0] == nil }
    if keywords.applicator.allOf.isEmpty, !undescribed.isEmpty { points.append(mustHave(Array(undescribed))) }
    points += validation.dependentRequired.map { name, names in
      wording.runs(.requires, ["name": [.code(name)], "names": codes(names)])
    }
    if keywords.applicator.additionalProperties == .boolean(false)
      || keywords.unevaluated.properties == .boolean(false)
    {
      points.append([.text(wording[.noOtherProperties])])
    }
    return points
  }

  /// How the value is written as XML: as an element, an attribute, or elements inside of another.
  private func xml(_ xml: Schema.XML?) -> [[Run]] {
    guard let xml else { return [] }
    let name = (xml.prefix.map { $0 + ":" } ?? "") + (xml.name ?? "…")
    let space = xml.namespace.map { " xmlns\(xml.prefix.map { ":" + $0 } ?? "")=\"\($0)\"" } ?? ""
    let text: String
    switch xml.nodeType {
    case "text"?, "cdata"?, "none"?: text = xml.nodeType ?? ""
    case let kind where xml.isAttribute || kind == "attribute": text = "\(name)=\"…\"\(space)"
    default: text = xml.isWrapped ? "<\(name)\(space)><…/></\(name)>" : "<\(name)\(space)>"
    }
    return [wording.runs(.inXML, ["value": [.code(text)]])]
  }

  private func codes(_ names: [String]) -> [Run] {
    Array(names.map { [Run.code($0)] }.joined(separator: [.text(", ")]))
  }

  private func range(
    _ least: Int?, _ most: Int?, _ between: Phrase, _ atLeast: Phrase, _ atMost: Phrase
  ) -> [[Run]] {
    switch (least, most) {
    case (nil, nil), (0, nil): []
    case (let least?, let most?):
      [wording.runs(between, ["from": [.text(String(least))], "count": [.text(String(most))]])]
    case (let least?, nil): [counted(atLeast, least)]
    case (nil, let most?): [counted(atMost, most)]
    }
  }

  private func counted(_ phrase: Phrase, _ count: Int) -> [Run] {
    wording.runs(phrase, ["count": [.text(String(count))]])
  }

  private func quote(_ phrase: Phrase, _ value: JSONValue) -> [Run] {
    wording.runs(phrase, ["value": [.code(value.shortText)]])
  }
}
