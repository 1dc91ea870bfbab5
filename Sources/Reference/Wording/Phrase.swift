/// The words of the reference itself, as opposed to those of a spec.
///
/// Each is an entry of `templates/locales/<language>.json`; `{name}` in it is replaced.
enum Phrase: String, Sendable, CaseIterable {
  // The frame
  case skip, contents, search, language, filter, introduction, overview, types, type, webhooks, changes, guides, guide
  case filterNone = "filter-none"
  case themeSystem = "theme-system"
  case pageAsMarkdown = "page-as-markdown"
  case openAPIJSON = "openapi-json"
  case openAPIYAML = "openapi-yaml"
  case editSource = "edit-source"
  case publishedWith = "published-with"
  case neighbours, previous, next

  // Operations
  case tryIt = "try-it"
  case tryItFromFile = "try-it-from-file"
  case tryItNeedsScript = "try-it-needs-script"
  case tryItWithoutScript = "try-it-without-script"
  case authorization
  case oneIsRequired = "one-is-required"
  case noAuthorization = "no-authorization"
  case optionalAuthorization = "optional-authorization"
  case withScope = "with-scope"
  case withScopes = "with-scopes"
  case and
  case pathParameters = "path-parameters"
  case queryParameters = "query-parameters"
  case headerParameters = "header-parameters"
  case cookieParameters = "cookie-parameters"
  case requestBody = "request-body"
  case bodyParameters = "body-parameters"
  case body, responses, response, request, examples, example, audience, status
  case mediaType = "media-type"
  case noBody = "no-body"
  case headers, callbacks, history, links
  case relatedOperations = "related-operations"
  case onlyFor = "only-for"
  case after
  case generatedExample = "generated-example"
  case exampleFaults = "example-faults"
  case exampleNamed = "example-named"
  case bodyParts = "body-parts"
  case streamOf = "stream-of"
  case statusesBetween = "statuses-between"
  case anyOtherStatus = "any-other-status"

  // Fields
  case required, optional, nullable, deprecated, since, removed, undocumented
  case readOnly = "read-only"
  case writeOnly = "write-only"
  case oneOf = "one-of"
  case moreValues = "more-values"
  case propertiesOf = "properties-of"
  case propertiesOfEach = "properties-of-each"
  case defaultValue = "default-value"
  case mustBe = "must-be"
  case forExample = "for-example"
  case charactersBetween = "characters-between"
  case charactersAtLeast = "characters-at-least"
  case charactersAtMost = "characters-at-most"
  case itemsBetween = "items-between"
  case itemsAtLeast = "items-at-least"
  case itemsAtMost = "items-at-most"
  case uniqueItems = "unique-items"
  case propertiesAtLeast = "properties-at-least"
  case propertiesAtMost = "properties-at-most"
  case atLeast = "at-least"
  case atMost = "at-most"
  case moreThan = "more-than"
  case lessThan = "less-than"
  case multipleOf = "multiple-of"
  case matches
  case noOtherProperties = "no-other-properties"
  case noOtherItems = "no-other-items"
  case eachValue = "each-value"
  case mustHave = "must-have"
  case requires
  case encodedAs = "encoded-as"
  case holds
  case inXML = "in-xml"
  case sentAs = "sent-as"
  case mayBeEmpty = "may-be-empty"
  case reservedStay = "reserved-stay"

  // Parts of schemas
  case propertiesMatching = "properties-matching"
  case otherProperties = "other-properties"
  case itemNumber = "item-number"
  case otherItems = "other-items"
  case exactlyOneOf = "exactly-one-of"
  case oneOrMoreOf = "one-or-more-of"
  case toldBy = "told-by"
  case furtherRules = "further-rules"
  case mustContain = "must-contain"
  case propertyNames = "property-names"
  case mustNotBe = "must-not-be"
  case conditionIf = "condition-if"
  case conditionThen = "condition-then"
  case conditionElse = "condition-else"
  case ifPresent = "if-present"
  case decodedContent = "decoded-content"

  // Types in words
  case anyValue = "any-value"
  case noValue = "no-value"
  case arrayOf = "array-of"
  case mapOf = "map-of"
  case or

  // Introduction, types, sections
  case version, servers, authentication, operations, scope, allows, audiences, properties
  case openAPIDescription = "openapi-description"
  case sandboxCredentials = "sandbox-credentials"
  case credential
  case standsFor = "stands-for"
  case schemeBasic = "scheme-basic"
  case schemeBearer = "scheme-bearer"
  case schemeHTTP = "scheme-http"
  case schemeAPIKeyHeader = "scheme-api-key-header"
  case schemeAPIKeyQuery = "scheme-api-key-query"
  case schemeAPIKeyCookie = "scheme-api-key-cookie"
  case schemeOAuth2 = "scheme-oauth2"
  case schemeOpenIDConnect = "scheme-openid-connect"
  case schemeMutualTLS = "scheme-mutual-tls"
  case flow
  case authorizationURL = "authorization-url"
  case deviceAuthorizationURL = "device-authorization-url"
  case tokenURL = "token-url"
  case refreshURL = "refresh-url"
  case metadataURL = "metadata-url"
  case bearerFormat = "bearer-format"
  case usedBy = "used-by"
  case notUsed = "not-used"
  case inTypes = "in-types"
  case inRequestBody = "in-request-body"
  case inResponse = "in-response"
  case inParameter = "in-parameter"
  case externalDocumentation = "external-documentation"
  case license, contact
  case termsOfService = "terms-of-service"
  case operationCount = "operation-count"
  case typeCount = "type-count"

  // Changes
  case changesIntroduction = "changes-introduction"
  case changeAdded = "change-added"
  case changeChanged = "change-changed"
  case changeDeprecated = "change-deprecated"
  case changeUndocumented = "change-undocumented"
  case changeRemoved = "change-removed"
  case inRelease = "in-release"
  case parameterOf = "parameter-of"
  case propertyOf = "property-of"
  case responseOf = "response-of"
  case noChanges = "no-changes"

  // Search and errors
  case letters
  case searchIndex = "search-index"
  case searchPlaceholder = "search-placeholder"
  case kindType = "kind-type"
  case kindGuide = "kind-guide"
  case kindSection = "kind-section"
  case kindProperty = "kind-property"
  case kindParameter = "kind-parameter-of"
  case kindValue = "kind-value"
  case kindWebhook = "kind-webhook"
  case searchNames = "search-names"
  case missingTitle = "missing-title"
  case missingText = "missing-text"
}
