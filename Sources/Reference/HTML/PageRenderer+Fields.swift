import APISpec
import HTML

extension PageRenderer {
  /// How many values of an enumeration are shown before the rest folds.
  private static let shownValues = 12

  /// Parameters or properties.
  func fields(_ rows: [Field]) -> HTMLNode {
    dl(.class("fields")) { rows.map(field) }
  }

  private func field(_ row: Field) -> HTMLNode {
    div(.class("field"), .id(row.id)) {
      dt {
        a(.class("field-name"), .href("#\(row.id)")) {
          switch row.name {
          case .letter(let name): code { name }
          case .words(let words): runs(words)
          }
        }
        HTMLNode.text(" ")
        span(.class("type")) { runs(row.type) }
        spaced(row.marks)
      }
      dd {
        if let description = row.description { prose(description, class: "field-text") }
        if !row.constraints.isEmpty {
          ul(.class("constraints")) { row.constraints.map { point in li { runs(point) } } }
        }
        if !row.values.isEmpty { values(row.values) }
        row.inside.map(inside)
      }
    }
  }

  /// What is inside of a schema, folded.
  func inside(_ group: Field.Inside) -> HTMLNode {
    details(.class("nested")) {
      summary { runs(group.title) }
      if let description = group.description { prose(description, class: "field-text") }
      if !group.fields.isEmpty { fields(group.fields) }
    }
  }

  /// The values allowed.
  func values(_ values: [EnumeratedValue]) -> [HTMLNode] {
    let shown = values.prefix(Self.shownValues)
    let folded = values.dropFirst(Self.shownValues)
    return [p(.class("enum-title")) { wording[.oneOf] }, list(Array(shown))]
      + (folded.isEmpty
        ? []
        : [
          details(.class("more")) {
            summary { wording.phrase(.moreValues, ["count": String(folded.count)]) }
            list(Array(folded))
          }
        ])
  }

  private func list(_ values: [EnumeratedValue]) -> HTMLNode {
    guard values.contains(where: { $0.description != nil }) else {
      return ul(.class("enum")) { values.map { value in li { code { value.value } } } }
    }
    return dl(.class("enum")) {
      values.map { value in
        div {
          dt { code { value.value } }
          dd { value.description.map { prose($0, class: "field-text") } }
        }
      }
    }
  }
}
