public import APISpec

/// An API as a package of Swift specs hands it over: the model, its behaviour, its translations.
///
/// ```swift
/// extension Spec {
///   public static let petStore = Spec(api: petStoreAPI, sandbox: Sandbox(petStoreAPI, state: Shelf(), [...]))
/// }
/// ```
public struct Spec: Sendable {
  /// The API.
  public var api: API
  /// What answers "try it" without a backend.
  public var sandbox: Sandbox
  /// The String Catalog with the translations of the API's texts; nil when there is none.
  public var catalog: CatalogFile?

  /// The text of a String Catalog, and how messages name it.
  public struct CatalogFile: Sendable, Hashable {
    /// The name of the file (`DockerAccounts.xcstrings`).
    public var name: String
    /// Its text.
    public var text: String

    /// A catalog from its parts.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// An API with what belongs to it.
  public init(api: API, sandbox: Sandbox, catalog: CatalogFile? = nil) {
    self.api = api
    self.sandbox = sandbox
    self.catalog = catalog
  }
}
