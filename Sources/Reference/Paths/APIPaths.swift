import APISpec

/// Where the pages of one API are, in one language.
struct APIPaths: Sendable {
  /// The introduction.
  let root: PagePath

  func section(_ id: String) -> PagePath { root.appending("sections", id) }
  func operation(_ id: String) -> PagePath { root.appending("operations", id) }
  func type(_ name: String) -> PagePath { root.appending("types", Slug.slug(name)) }
  func webhook(_ name: String) -> PagePath { root.appending("webhooks", Slug.slug(name)) }
  var types: PagePath { root.appending("types") }
  var changes: PagePath { root.appending("changes") }
}
