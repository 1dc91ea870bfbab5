/// The extensions by which a document says what OpenAPI 3.1 has no word for.
///
/// Three families: names that other tools know (`x-displayName`, `x-enumDescriptions`) or that stand for a notion of
/// the model; `x-oas32-…` for what OpenAPI 3.2 says in the field of the same name; `x-lectern-…` for what only serves
/// to read the document back without loss.
///
/// [Specification Extensions](https://spec.openapis.org/oas/v3.1.1.html#specification-extensions).
enum ExtensionKey {
  // MARK: Notions of the model

  /// Root: the audiences, `[{id, title, description}]`.
  static let audiences = "x-audiences"
  /// Operation, parameter, response, schema: the audience that it is reserved for, by identifier.
  static let audience = "x-audience"
  /// Root: the releases, oldest first, `[{id, description}]`.
  static let releases = "x-releases"
  /// Operation, parameter, response, header, schema: what happened to it, oldest first, `[{event, release, note}]`.
  static let availability = "x-availability"
  /// Response: the variants of one status, as Response Objects, where the response itself is their union.
  static let audienceResponses = "x-audience-responses"
  /// Tag: its heading, where that differs from its name.
  static let displayName = "x-displayName"
  /// Tag: the name of the tag that it is part of.
  static let parent = "x-parent"
  /// Schema: what enumerated values mean, by their text.
  static let enumDescriptions = "x-enumDescriptions"
  /// Security scheme other than OAuth 2: its scopes or roles, with what each allows.
  static let scopes = "x-scopes"

  // MARK: OpenAPI 3.2

  /// Server: `name`.
  static let serverName = "x-oas32-name"
  /// Path item: `query`, the operation of the method `QUERY`.
  static let query = "x-oas32-query"
  /// Path item: `additionalOperations`, operations by method.
  static let additionalOperations = "x-oas32-additionalOperations"
  /// Operation: those `parameters` whose place is `querystring`.
  static let parameters = "x-oas32-parameters"
  /// Parameter: a `style` of OpenAPI 3.2 (`cookie`).
  static let style32 = "x-oas32-style"
  /// Parameter outside the query: `allowReserved`.
  static let allowReserved = "x-oas32-allowReserved"
  /// Media type: `itemSchema`.
  static let itemSchema = "x-oas32-itemSchema"
  /// OAuth flows: `deviceAuthorization`.
  static let deviceAuthorization = "x-oas32-deviceAuthorization"
  /// Discriminator: `defaultMapping`.
  static let defaultMapping = "x-oas32-defaultMapping"
  /// XML: `nodeType`.
  static let nodeType = "x-oas32-nodeType"

  /// Response: `summary`.
  static let summary = "x-oas32-summary"
  /// Tag: `kind`.
  static let kind = "x-oas32-kind"
  /// Media type and encoding: `prefixEncoding`.
  static let prefixEncoding = "x-oas32-prefixEncoding"
  /// Media type and encoding: `itemEncoding`.
  static let itemEncoding = "x-oas32-itemEncoding"
  /// Encoding: `encoding`, of a part that is multipart itself.
  static let encoding = "x-oas32-encoding"
  /// Example: `externalValue` beside a value.
  static let externalValue = "x-oas32-externalValue"
  /// Example: `serializedValue` beside a value.
  static let serializedValue = "x-oas32-serializedValue"
  /// Security scheme: `oauth2MetadataUrl`.
  static let metadataURL = "x-oas32-oauth2MetadataUrl"
  /// What precedes the names of fields of OpenAPI 3.2.
  static let prefix32 = "x-oas32-"

  // MARK: Reading back

  /// What precedes the names that only serve to read a document back.
  static let ownPrefix = "x-lectern-"

  /// Root: the identifier of the API.
  static let id = "x-lectern-id"
  /// Root: the language of the texts, where it is not the source language.
  static let language = "x-lectern-language"
  /// Root: identifiers of all operations in reading order, where the order of paths differs from it.
  static let order = "x-lectern-order"
  /// Schema, security scheme, path parameter: its name, where OpenAPI does not allow it.
  static let name = "x-lectern-name"
  /// Operation: its path, where no key says it, or says it with other names of parameters.
  static let path = "x-lectern-path"
  /// Path item: further operations of a method that has one, as Operation Objects with ``method``.
  static let furtherOperations = "x-lectern-operations"
  /// Operation among ``furtherOperations``: its method.
  static let method = "x-lectern-method"
  /// Operation: header parameters that OpenAPI ignores (`Accept`, `Content-Type`, `Authorization`).
  static let documentedHeaders = "x-lectern-documented-headers"
  /// Operation: further parameters of a name and place that has one; link: values of parameters that are no strings.
  static let furtherParameters = "x-lectern-parameters"
  /// Parameter, encoding: a style that OpenAPI does not allow at its place.
  static let style = "x-lectern-style"
  /// Parameter outside the query: that `name=` without a value is allowed.
  static let allowEmptyValue = "x-lectern-allowEmptyValue"
  /// License: its address, beside an SPDX expression.
  static let licenseURL = "x-lectern-url"
  /// OAuth flows: what precedes the name of a flow that lacks an address that OpenAPI requires.
  static let incompleteFlowPrefix = ownPrefix
  /// Link: its server, which the published schema of OpenAPI 3.1 knows by a wrong name.
  static let linkServer = "x-lectern-server"
  /// Schema: its `$id`, where references inside of it are relative to the document.
  static let schemaID = "x-lectern-$id"
  /// Operation: its documented exchanges.
  ///
  /// `[{id, title, description, audience, after: [{operation, example}], request, response}]`. A request is
  /// `{arguments: [{name, in, value}], credentials: [{scheme, username, password, token}], body}`, a response
  /// `{status, headers, body}`, a body `{mediaType, value}`. A value that is missing is that of the named example
  /// with the exchange's identifier in the media type. A secret is missing when it is one of the sandbox.
  static let examples = "x-lectern-examples"
}
