public import APISpec

/// What is published together: APIs, guides, and how the site is called.
public struct Publication: Sendable, Hashable {
  /// The name of the site.
  public var title: String
  /// A line about the site, in CommonMark; nil for none.
  public var summary: String?
  /// The APIs, in reading order, with the translations of their texts.
  public var apis: [API]
  /// Guides around the reference, in reading order.
  public var guides: [Guide]
  /// The languages of the site, as tags; the first is the default and the one that specs are written in.
  public var languages: [String]
  /// The languages of code samples, by identifier, in their order; nil for all of them.
  public var sampleLanguages: [String]?
  /// Where the site will be, for sitemaps and canonical links; nil when that is not known.
  public var baseURL: String?
  /// Whether pages reload themselves when the site changes; only a server that watches can.
  public var isLive: Bool
  /// Where readers edit what is said of an API, by its identifier.
  public var editAddresses: [String: EditAddresses] = [:]
  /// Where files beside a description are read, by the identifier of the API and the links of its texts to them.
  public var fileAddresses: [String: [String: String]] = [:]

  /// A publication from its parts.
  public init(
    title: String, summary: String? = nil, apis: [API], guides: [Guide] = [], languages: [String] = ["en"],
    sampleLanguages: [String]? = nil, baseURL: String? = nil, isLive: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.apis = apis
    self.guides = guides
    self.languages = languages
    self.sampleLanguages = sampleLanguages
    self.baseURL = baseURL
    self.isLive = isLive
  }
}

/// Where readers edit what is said of an API; what is missing is edited where the whole is.
public struct EditAddresses: Sendable, Hashable {
  /// The description as a whole; nil for nowhere.
  public var whole: String?
  /// Operations and webhooks, by identifier.
  public var operations: [String: String] = [:]
  /// Types, by name.
  public var types: [String: String] = [:]

  /// Addresses of nothing but the whole.
  public init(whole: String? = nil) {
    self.whole = whole
  }
}

/// A page of Markdown around the reference.
public struct Guide: Sendable, Hashable {
  /// The identifier in URLs: a slug, made from the file's name.
  public var id: String
  /// The CommonMark source; its first heading is the title.
  public var source: String
  /// How messages name the file.
  public var file: String
  /// Where readers edit the guide; nil for nowhere.
  public var editAddress: String?
  /// Where files beside the guide are read, by the links to them.
  public var fileAddresses: [String: String] = [:]

  /// A guide from its parts.
  public init(id: String, source: String, file: String) {
    self.id = id
    self.source = source
    self.file = file
  }
}

extension Guide {
  /// The identifier of a guide from the name of its file: a slug, without extension and leading number.
  ///
  /// `2-writing-a-spec.md` becomes `writing-a-spec`.
  public static func id(ofFile name: String) -> String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let withoutNumber = stem.drop { $0.isNumber }.drop { $0 == "-" || $0 == "." || $0 == " " }
    return Slug.slug(withoutNumber.isEmpty ? stem : String(withoutNumber))
  }
}
