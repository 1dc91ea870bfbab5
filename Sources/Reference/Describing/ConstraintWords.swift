import APISpec
import JSON
import OrderedCollections

/// Says in words what a schema demands of its values: `1–100 characters`, `at least 0`.
struct ConstraintWords: Sendable {
  let wording: Wording

  /// A point for each demand, then the default and an example.
  func words(for schema: Schema) -> [[Run]] {
    let keywords = schema.keywords
    var points: [[Run]] = []
    if let constant = keywords.validation.constant { points.append(quote(.mustBe, constant)) }
    points += strings(keywords.validation) + numbers(keywords.validation) + arrays(keywords.validation)
    points += objects(keywords)
    if let value = keywords.metadata.defaultValue { points.append(quote(.defaultValue, value)) }
    if let value = keywords.metadata.examples.first { points.append(quote(.forExample, value)) }
    return points
  }

  private func strings(_ validation: Schema.Validation) -> [[Run]] {
    var points = range(
      validation.minLength, validation.maxLength, .charactersBetween, .charactersAtLeast, .charactersAtMost)
    if let pattern = validation.pattern {
      points.append(wording.runs(.matches, ["pattern": [.code(pattern)]]))
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

  private func arrays(_ validation: Schema.Validation) -> [[Run]] {
    var points = range(validation.minItems, validation.maxItems, .itemsBetween, .itemsAtLeast, .itemsAtMost)
    if validation.uniqueItems { points.append([.text(wording[.uniqueItems])]) }
    return points
  }

  private func objects(_ keywords: Schema.Keywords) -> [[Run]] {
    var points: [[Run]] = []
    let validation = keywords.validation
    if let count = validation.minProperties { points.append(counted(.propertiesAtLeast, count)) }
    if let count = validation.maxProperties { points.append(counted(.propertiesAtMost, count)) }
    if !keywords.applicator.properties.isEmpty, keywords.applicator.additionalProperties == .boolean(false) {
      points.append([.text(wording[.noOtherProperties])])
    }
    return points
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
