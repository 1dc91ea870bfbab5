extension Schema {
  /// The keywords of a schema, one group for each vocabulary of the specification.
  ///
  /// There are some sixty of them and a schema has few, so they stand together behind one reference: passing a schema
  /// around costs nothing, and a copy is made when one of two equal schemas changes.
  public struct Keywords: Sendable, Hashable {
    private var storage: Storage

    /// The groups, which change only while a single schema holds them.
    private final class Storage: @unchecked Sendable {
      var groups: Groups

      init(_ groups: Groups) {
        self.groups = groups
      }
    }

    private struct Groups: Sendable, Hashable {
      var core = Core()
      var applicator = Applicator()
      var validation = Validation()
      var unevaluated = Unevaluated()
      var content = Content()
      var metadata = Metadata()
      var openAPI = OpenAPIVocabulary()
      var publishing = Publishing()
    }

    /// No keyword: everything is allowed.
    public init() {
      self = .none
    }

    private init(_ groups: Groups) {
      storage = Storage(groups)
    }

    static let none = Keywords(Groups())

    private var changing: Storage {
      mutating get {
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.groups) }
        return storage
      }
    }

    /// Identity and references.
    public var core: Core {
      _read { yield storage.groups.core }
      _modify { yield &changing.groups.core }
    }

    /// Subschemas.
    public var applicator: Applicator {
      _read { yield storage.groups.applicator }
      _modify { yield &changing.groups.applicator }
    }

    /// Assertions.
    public var validation: Validation {
      _read { yield storage.groups.validation }
      _modify { yield &changing.groups.validation }
    }

    /// What no other keyword looked at.
    public var unevaluated: Unevaluated {
      _read { yield storage.groups.unevaluated }
      _modify { yield &changing.groups.unevaluated }
    }

    /// Texts in an encoding.
    public var content: Content {
      _read { yield storage.groups.content }
      _modify { yield &changing.groups.content }
    }

    /// Titles, descriptions, defaults.
    public var metadata: Metadata {
      _read { yield storage.groups.metadata }
      _modify { yield &changing.groups.metadata }
    }

    /// What OpenAPI adds.
    public var openAPI: OpenAPIVocabulary {
      _read { yield storage.groups.openAPI }
      _modify { yield &changing.groups.openAPI }
    }

    /// Audience, availability, meanings of enumerated values.
    public var publishing: Publishing {
      _read { yield storage.groups.publishing }
      _modify { yield &changing.groups.publishing }
    }

    /// Names these very keywords, which several schemas may share: as long as they are held, equal names mean equal
    /// keywords.
    public var identity: ObjectIdentifier { ObjectIdentifier(storage) }

    /// Whether two schemas have the same keywords.
    public static func == (one: Keywords, other: Keywords) -> Bool {
      one.storage === other.storage || one.storage.groups == other.storage.groups
    }

    /// Feeds the keywords into a hash.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(storage.groups)
    }
  }
}
