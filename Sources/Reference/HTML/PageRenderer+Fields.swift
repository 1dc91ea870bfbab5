import APISpec
import HTML

extension PageRenderer {
  /// How many values of an enumeration are shown before the rest folds.
  private static let shownValues = 12

  /// Parameters or properties; headings in their texts begin at a level.
  func fields(_ rows: [Field], level: Int) {
    html.dl(.class("fields")) {
      for row in rows { field(row, level: level) }
    }
  }

  private func field(_ row: Field, level: Int) {
    guard let shared = row.shared, linkPrefix.isEmpty else { return write(row, level: level) }
    shared.write(on: path, level: level, to: html) { page, output in
      PageRenderer(wording: wording, icons: icons, path: page, specLinks: specLinks, html: output)
        .write(row, level: level)
    }
  }

  private func write(_ row: Field, level: Int) {
    html.div(.class("field"), .id(row.id)) {
      html.dt {
        html.a(.class("field-name"), .href("#\(row.id)")) {
          switch row.name {
          // Even a property without a name can be linked to.
          case .letter(let name): html.code(text: name.isBlank ? "\"\(name)\"" : name)
          case .words(let words): runs(words)
          }
        }
        html.text(" ")
        html.span(.class("type")) { runs(row.type) }
        spaced(row.marks)
      }
      html.dd {
        if let description = row.description { prose(description, class: "field-text", level: level) }
        if !row.constraints.isEmpty { list(row.constraints, class: "constraints") }
        if !row.values.isEmpty { values(row.values, level: level) }
        for group in row.inside { inside(group, level: level) }
      }
    }
  }

  /// What is inside of a schema, folded.
  func inside(_ group: Field.Inside, level: Int) {
    html.details(.class("nested")) {
      html.summary { runs(group.title) }
      if let description = group.description { prose(description, class: "field-text", level: level) }
      if !group.fields.isEmpty { fields(group.fields, level: level) }
    }
  }

  /// The values allowed.
  func values(_ values: [EnumeratedValue], level: Int) {
    html.p(.class("enum-title"), text: wording[.oneOf])
    list(values.prefix(Self.shownValues), level: level)
    let folded = values.dropFirst(Self.shownValues)
    guard !folded.isEmpty else { return }
    html.details(.class("more")) {
      html.summary(text: wording.phrase(.moreValues, ["count": String(folded.count)]))
      list(folded, level: level)
    }
  }

  private func list(_ values: ArraySlice<EnumeratedValue>, level: Int) {
    guard values.contains(where: { $0.description != nil }) else {
      return html.ul(.class("enum")) {
        for value in values { html.li { html.code(text: value.value) } }
      }
    }
    html.dl(.class("enum")) {
      for value in values {
        html.div {
          html.dt { html.code(text: value.value) }
          html.dd { if let description = value.description { prose(description, class: "field-text", level: level) } }
        }
      }
    }
  }
}

extension String {
  /// Whether nobody sees anything of it; the first character nearly always tells.
  fileprivate var isBlank: Bool {
    guard let first = utf8.first else { return true }
    let isInk = (0x21..<0x7F).contains(first)
    return !isInk && allSatisfy(\.isWhitespace)
  }
}
