import APISpec
import HTML

extension PageRenderer {
  /// Servers, each with its variables.
  func servers(_ rows: [ServerRow], level: Int) {
    html.ul(.class("servers")) {
      for row in rows {
        html.li {
          html.code(.class("server"), .data("copy", row.url), text: row.url)
          if let name = row.name { html.span(.class("server-name"), text: name) }
          if let description = row.description { prose(description, class: "server-text", level: level) }
          if !row.variables.isEmpty { fields(row.variables, level: level) }
        }
      }
    }
  }

  /// The APIs of a site.
  func apis(_ cards: [APICard]) {
    html.ul(.class("api-list")) {
      for card in cards {
        html.li {
          html.h2(.id("api-\(card.id)")) { html.a(.href(address(card.target))) { runs(card.title) } }
          if let summary = card.summary { prose(summary, class: "api-summary", level: 3) }
          html.p(.class("api-facts")) {
            for fact in card.facts { html.span(text: fact) }
          }
        }
      }
    }
  }

  /// Pages with a line about each.
  func links(_ rows: [LinkRow]) {
    html.ul(.class("link-list")) {
      for row in rows {
        html.li {
          html.a(.href(address(row.target))) { runs(row.title) }
          if !row.text.isEmpty { html.span { runs(row.text) } }
        }
      }
    }
  }

  /// Everything by its first letter.
  func index(_ letters: [IndexLetter]) {
    html.nav(.class("index-jump"), .aria("label", wording[.letters])) {
      for letter in letters { html.a(.href("#\(anchor(letter))"), text: letter.letter) }
    }
    for letter in letters {
      html.section(.class("index-letter")) {
        heading(Heading(anchor(letter), letter.letter), level: 2)
        html.ul(.class("index-list")) {
          // By their indices: there are tens of thousands, and taking one out costs as much as writing it.
          for index in letter.entries.indices {
            html.li {
              html.a(.href(address(letter.entries[index].target)), text: letter.entries[index].title)
              html.text(" ")
              html.span(text: letter.entries[index].kind)
            }
          }
        }
      }
    }
  }

  /// A field to search in.
  func searchField(fromPath: Bool) {
    html.form(
      .class("search-inline needs-js"), .role("search"), .flag("data-search-inline"),
      .when(fromPath, .flag("data-search-from-path")), .action("#"), .method("get")
    ) {
      html.label(.class("visually-hidden"), .for("search-inline"), text: wording[.search])
      html.input(
        .id("search-inline"), .type("search"), .name("q"), .placeholder(wording[.searchPlaceholder]),
        .autocomplete("off"), .spellcheck(false))
    }
  }

  private func anchor(_ letter: IndexLetter) -> String {
    let slug = Slug.slug(letter.letter)
    return "letter-" + (slug.isEmpty ? letter.letter.unicodeScalars.map { String($0.value, radix: 16) }.joined() : slug)
  }
}
