import APISpec

/// The states of the original document that differ in substance.
extension Release {
  /// The oldest known state.
  static let february2014 = Release(
    "2014-02-24",
    description: """
      The oldest known state of the documentation, with six operations. Its example profiles have an empty `url`, and \
      `gravatar_email` where later ones have `gravatar_url`.
      """)
  /// The first state in Markdown.
  static let april2014 = Release(
    "2014-04-24",
    description: "Example profiles have `gravatar_url` in place of `gravatar_email`, and `url` is filled in.")
  /// The first known state without the update of an address.
  static let june2015 = Release(
    "2015-06-15",
    description:
      "“Update an email address for a user” is no longer documented. The other five operations are unchanged.")
  /// The last published page.
  static let docker111 = Release(
    "v1.11", description: "The page in the documentation of Docker 1.11, with the same five operations.")

  /// All of them, oldest first.
  static let documented = [february2014, april2014, june2015, docker111]
}
