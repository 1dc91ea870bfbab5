import APISpec
import OrderedCollections
import Reference
import Sandbox
import SourceText

/// A site project with everything it needs, read from disk and checked.
struct LoadedSite: Sendable {
  /// What is published.
  var publication: Publication
  /// The same as pages, in every language.
  var reference: Reference
  /// The files of the templates folder, by their path below it.
  var templates: OrderedDictionary<String, SourceFile>
  /// The APIs with their sandboxes, in the publication's order.
  var specs: [Spec]
  /// Reviews of them that are yet to be done.
  var reviews: [LateReview]
  /// Follows the links of their texts, which the reviews do then; nil when that is done.
  var unfollowed: LinkedFiles?
  /// The APIs as they were found, in the same order.
  var sources: [ReadSpec]
  /// Where calls of each API go, by identifier; APIs that are missing answer from the sandbox.
  var backends: [String: String]
  /// Where `build` writes when the command does not say.
  var output: String
  /// Names all that the site was made from, as long as the process runs.
  var contentID: String
  /// Whether pieces of an imported API were left out because they are broken.
  var isIncomplete: Bool
}
