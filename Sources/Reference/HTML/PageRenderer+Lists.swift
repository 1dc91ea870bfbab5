import APISpec
import HTML

extension PageRenderer {
  /// Servers, each with its variables.
  func servers(_ rows: [ServerRow]) -> HTMLNode {
    ul(.class("servers")) {
      rows.map { row in
        li {
          code(.class("server"), .data("copy", row.url)) { row.url }
          if let name = row.name { span(.class("server-name")) { name } }
          if let description = row.description { prose(description, class: "server-text") }
          if !row.variables.isEmpty { fields(row.variables) }
        }
      }
    }
  }

  /// The APIs of a site.
  func apis(_ cards: [APICard]) -> HTMLNode {
    ul(.class("api-list")) {
      cards.map { card in
        li {
          h2(.id("api-\(card.id)")) { a(.href(address(card.target))) { runs(card.title) } }
          if let summary = card.summary { prose(summary, class: "api-summary") }
          p(.class("api-facts")) { card.facts.map { fact in span { fact } } }
        }
      }
    }
  }

  /// Pages with a line about each.
  func links(_ rows: [LinkRow]) -> HTMLNode {
    ul(.class("link-list")) {
      rows.map { row in
        li {
          a(.href(address(row.target))) { runs(row.title) }
          if let text = row.text, !text.isEmpty { span { text } }
        }
      }
    }
  }

  /// Everything by its first letter.
  func index(_ letters: [IndexLetter]) -> HTMLNode {
    .fragment(
      [
        nav(.class("index-jump"), .aria("label", wording[.letters])) {
          letters.map { letter in a(.href("#\(anchor(letter))")) { letter.letter } }
        }
      ]
        + letters.map { letter in
          section(.class("index-letter")) {
            heading(Heading(anchor(letter), letter.letter), level: 2)
            ul(.class("index-list")) {
              letter.entries.map { entry in
                li {
                  a(.href(address(entry.target))) { entry.title }
                  HTMLNode.text(" ")
                  span { entry.kind }
                }
              }
            }
          }
        })
  }

  /// A field to search in.
  func searchField(fromPath: Bool) -> HTMLNode {
    form(
      .class("search-inline", "needs-js"), .role("search"), .flag("data-search-inline"),
      .when(fromPath, .flag("data-search-from-path")), .action("#"), .method("get")
    ) {
      label(.class("visually-hidden"), .for("search-inline")) { wording[.search] }
      input(
        .id("search-inline"), .type("search"), .name("q"), .placeholder(wording[.searchPlaceholder]),
        .autocomplete("off"), .spellcheck(false))
    }
  }

  private func anchor(_ letter: IndexLetter) -> String {
    let slug = Slug.slug(letter.letter)
    return "letter-" + (slug.isEmpty ? letter.letter.unicodeScalars.map { String($0.value, radix: 16) }.joined() : slug)
  }
}
