import SourceText
import Theming

/// A site project: the contents of `lectern.yaml`.
struct SiteConfiguration: Sendable {
  /// An API of the site.
  struct API: Sendable {
    /// The folder of the API in the site.
    var id: String
    /// The name of a bundled API, or the path of an OpenAPI file relative to the site's folder.
    var spec: String
    /// A String Catalog on disk that replaces the bundled one, relative to the site's folder.
    var catalog: String?
    /// The file to edit for what is said of the API, where the spec is no file; relative to the site's folder.
    var source: String?
    /// Where "try it" calls go; nil for the sandbox.
    var backend: String?
    /// The languages that its texts are read in, as tags; the first is the one that they are written in.
    var locales: [Name] = []
  }

  /// A name of something that is asked for.
  struct Name: Sendable {
    /// The name.
    let text: String
    /// Where it is asked for.
    let place: SourceCursor
  }

  /// The name of the site.
  var title: String?
  /// A line about the site, in CommonMark.
  var summary: String?
  /// Where the site will be.
  var baseURL: String?
  /// The APIs, in reading order; empty means all bundled ones.
  var apis: [API] = []
  /// The folder of guides, relative to the site's folder.
  var guides: String?
  /// The folder of templates that replace built-in ones, relative to the site's folder.
  var templates: String?
  /// What becomes of examples that do not follow their schemas.
  var examples = ExampleReview.Choice.mark
  /// Where `build` writes, relative to the site's folder.
  var output: String?

  /// The languages of code samples, in their order; empty means all.
  var samples: [Name] = []
  /// Where readers edit what they read; nil for nowhere.
  var repository: Repository?
  /// What the site changes of the look.
  var theme = Theme()
  /// The files of the theme, relative to the site's folder.
  var themeFiles: [String] = []

  /// The name of the file in the site's folder.
  static let fileName = "lectern.yaml"
}
