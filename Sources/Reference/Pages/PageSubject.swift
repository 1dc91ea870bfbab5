/// What a page is about; things of an API by their index in it.
enum PageSubject: Sendable, Hashable {
  case introduction, changes, types
  case section(Int)
  case operation(Int)
  case webhook(Int)
  case type(Int)
}

/// A page that is still to be composed: what others need to know of it.
struct PlannedPage: Sendable {
  /// What it is about.
  let subject: PageSubject
  /// Where it is.
  let path: PagePath
  /// Its heading.
  let title: [Run]

  /// The page as a row of a list.
  var row: LinkRow { LinkRow(target: .page(path), title: title) }
}
