extension Schema {
  /// The keywords of a schema, one group for each vocabulary of the specification.
  ///
  /// There are some sixty of them and a schema has few, so they stand together behind one reference: passing a schema
  /// around costs nothing, and a copy is made when one of two equal schemas changes.
  ///
  /// The groups are read in place, wherever that is: a group that is handed out is a copy of all that is in it, and who
  /// asks for one keyword wants nothing else.
  public struct Keywords: Sendable, Hashable {
    @usableFromInline var storage: Storage

    /// The groups, which change only while a single schema holds them.
    @usableFromInline final class Storage: @unchecked Sendable {
      @usableFromInline var groups: Groups

      @usableFromInline init(_ groups: Groups) {
        self.groups = groups
      }
    }

    /// One group for each vocabulary.
    @usableFromInline struct Groups: Sendable, Hashable {
      @usableFromInline var core = Core()
      @usableFromInline var applicator = Applicator()
      @usableFromInline var validation = Validation()
      @usableFromInline var unevaluated = Unevaluated()
      @usableFromInline var content = Content()
      @usableFromInline var metadata = Metadata()
      @usableFromInline var openAPI = OpenAPIVocabulary()
      @usableFromInline var publishing = Publishing()
    }

    /// No keyword: everything is allowed.
    public init() {
      self = .none
    }

    private init(_ groups: Groups) {
      storage = Storage(groups)
    }

    @usableFromInline static let none = Keywords(Groups())

    /// The groups, which no other schema holds.
    @usableFromInline var changing: Storage {
      mutating get {
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.groups) }
        return storage
      }
    }

    /// Identity and references.
    @inlinable public var core: Core {
      _read { yield storage.groups.core }
      _modify { yield &changing.groups.core }
    }

    /// Subschemas.
    @inlinable public var applicator: Applicator {
      _read { yield storage.groups.applicator }
      _modify { yield &changing.groups.applicator }
    }

    /// Assertions.
    @inlinable public var validation: Validation {
      _read { yield storage.groups.validation }
      _modify { yield &changing.groups.validation }
    }

    /// What no other keyword looked at.
    @inlinable public var unevaluated: Unevaluated {
      _read { yield storage.groups.unevaluated }
      _modify { yield &changing.groups.unevaluated }
    }

    /// Texts in an encoding.
    @inlinable public var content: Content {
      _read { yield storage.groups.content }
      _modify { yield &changing.groups.content }
    }

    /// Titles, descriptions, defaults.
    @inlinable public var metadata: Metadata {
      _read { yield storage.groups.metadata }
      _modify { yield &changing.groups.metadata }
    }

    /// What OpenAPI adds.
    @inlinable public var openAPI: OpenAPIVocabulary {
      _read { yield storage.groups.openAPI }
      _modify { yield &changing.groups.openAPI }
    }

    /// Audience, availability, meanings of enumerated values.
    @inlinable public var publishing: Publishing {
      _read { yield storage.groups.publishing }
      _modify { yield &changing.groups.publishing }
    }

    /// Tells keywords apart without looking at them: those of one identity are equal.
    ///
    /// Equal ones may have different identities. An identity means something as long as somebody holds the keywords.
    public var identity: ObjectIdentifier { ObjectIdentifier(storage) }

    /// Whether a reference is all that there is.
    var isBareReference: Bool {
      var core = storage.groups.core
      core.reference = nil
      return core == Core() && storage.groups.applicator == Applicator() && storage.groups.validation == Validation()
        && storage.groups.unevaluated == Unevaluated() && storage.groups.content == Content()
        && storage.groups.metadata == Metadata() && storage.groups.openAPI == OpenAPIVocabulary()
        && storage.groups.publishing == Publishing()
    }

    /// Whether two schemas have the same keywords.
    public static func == (one: Keywords, other: Keywords) -> Bool {
      // Group by group, because all of them together would be copied; most schemas differ in the first ones.
      one.storage === other.storage
        || one.validation == other.validation && one.metadata == other.metadata && one.core == other.core
          && one.applicator == other.applicator && one.unevaluated == other.unevaluated && one.content == other.content
          && one.openAPI == other.openAPI && one.publishing == other.publishing
    }

    /// Feeds the keywords into a hash.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(storage.groups)
    }
  }
}
