/// Whom to ask about the API.
///
/// [Contact Object](https://spec.openapis.org/oas/v3.1.1.html#contact-object).
public struct Contact: Sendable, Hashable {
  /// The name of a person or an organization.
  public var name: String?
  /// A page about the contact.
  public var url: String?
  /// An e-mail address.
  public var email: String?

  /// A contact from its parts.
  public init(name: String? = nil, url: String? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}

/// The licence of the API.
///
/// [License Object](https://spec.openapis.org/oas/v3.1.1.html#license-object).
public struct License: Sendable, Hashable {
  /// The licence's name.
  public var name: String
  /// Its [SPDX](https://spdx.org/licenses/) expression.
  public var identifier: String?
  /// Where its text is.
  public var url: String?

  /// A licence from its parts.
  public init(name: String, identifier: String? = nil, url: String? = nil) {
    self.name = name
    self.identifier = identifier
    self.url = url
  }
}

/// A page elsewhere that says more.
///
/// [External Documentation Object](https://spec.openapis.org/oas/v3.1.1.html#external-documentation-object).
public struct ExternalDocumentation: Sendable, Hashable {
  /// The address of the page.
  public var url: String
  /// What is found there, in CommonMark.
  public var description: LocalizedText?

  /// A page elsewhere.
  public init(_ url: String, description: LocalizedText? = nil) {
    self.url = url
    self.description = description
  }
}
