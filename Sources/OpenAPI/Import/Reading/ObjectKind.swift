/// An object of the specification with fixed fields.
enum ObjectKind: CaseIterable {
  case root, info, contact, license, server, serverVariable, components, pathItem, operation, parameter, items
  case requestBody, mediaType, encoding, response, example, link, header, tag, discriminator, xml, schema
  case securityScheme, oauthFlows, oauthFlow, externalDocumentation

  /// The name in messages, with its article.
  var article: String {
    switch self {
    case .root: "a description"
    case .info: "the info"
    case .contact: "a contact"
    case .license: "a licence"
    case .server: "a server"
    case .serverVariable: "a server variable"
    case .components: "the components"
    case .pathItem: "a path item"
    case .operation: "an operation"
    case .parameter: "a parameter"
    case .items: "an items object"
    case .requestBody: "a request body"
    case .mediaType: "a media type"
    case .encoding: "an encoding"
    case .response: "a response"
    case .example: "an example"
    case .link: "a link"
    case .header: "a header"
    case .tag: "a tag"
    case .discriminator: "a discriminator"
    case .xml: "an xml object"
    case .schema: "a schema"
    case .securityScheme: "a security scheme"
    case .oauthFlows: "the flows"
    case .oauthFlow: "a flow"
    case .externalDocumentation: "external documentation"
    }
  }

  /// The fields that a version of the specification gives the object.
  ///
  /// `$ref` is among them where a Reference Object may stand instead.
  func fields(in version: OpenAPIVersion) -> Set<String> {
    let isLatest = version == .v3_2
    let is31 = version >= .v3_1
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    var fields = words(version == .v2 ? swaggerFields : openAPIFields)
    if is31 { fields += words(fieldsSince31) }
    if isLatest { fields += words(fieldsSince32) }
    // Since 3.1 `null` is a type like others.
    if is31, self == .schema { fields.removeAll { $0 == "nullable" } }
    return Set(fields)
  }

  /// Fields of 2.0.
  private var swaggerFields: String {
    switch self {
    case .root:
      "swagger info host basePath schemes consumes produces paths definitions parameters responses "
        + "securityDefinitions security tags externalDocs"
    case .info: "title description termsOfService contact license version"
    case .contact: "name url email"
    case .license: "name url"
    case .pathItem: "$ref get put post delete options head patch parameters"
    case .operation:
      "tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated "
        + "security"
    case .parameter:
      "$ref name in description required schema allowEmptyValue uniqueItems " + Self.swaggerItems
    case .items, .header: "description uniqueItems " + Self.swaggerItems
    case .response: "$ref description schema headers examples"
    case .tag: "name description externalDocs"
    case .xml: "name namespace prefix attribute wrapped"
    case .schema: Self.oldSchema
    case .securityScheme: "type description name in flow authorizationUrl tokenUrl scopes"
    case .externalDocumentation: "description url"
    default: ""
    }
  }

  /// Fields of 3.0.
  private var openAPIFields: String {
    switch self {
    case .root: "openapi info servers paths components security tags externalDocs"
    case .info: "title description termsOfService contact license version"
    case .contact: "name url email"
    case .license: "name url"
    case .server: "url description variables"
    case .serverVariable: "enum default description"
    case .components:
      "schemas responses parameters examples requestBodies headers securitySchemes links callbacks"
    case .pathItem:
      "$ref summary description get put post delete options head patch trace servers parameters"
    case .operation:
      "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated "
        + "security servers"
    case .parameter: "$ref name in allowEmptyValue allowReserved " + Self.headerFields
    case .items: ""
    case .requestBody: "$ref description content required"
    case .mediaType: "schema example examples encoding"
    case .encoding: "contentType headers style explode allowReserved"
    case .response: "$ref description headers content links"
    case .example: "$ref summary description value externalValue"
    case .link: "$ref operationRef operationId parameters requestBody description server"
    case .header: "$ref " + Self.headerFields
    case .tag: "name description externalDocs"
    case .discriminator: "propertyName mapping"
    case .xml: "name namespace prefix attribute wrapped"
    case .schema: Self.oldSchema + " oneOf anyOf not nullable writeOnly deprecated"
    case .securityScheme: "$ref type description name in scheme bearerFormat flows openIdConnectUrl"
    case .oauthFlows: "implicit password clientCredentials authorizationCode"
    case .oauthFlow: "authorizationUrl tokenUrl refreshUrl scopes"
    case .externalDocumentation: "description url"
    }
  }

  /// Fields that 3.1 adds.
  private var fieldsSince31: String {
    switch self {
    case .root: "webhooks jsonSchemaDialect"
    case .info: "summary"
    case .license: "identifier"
    case .components: "pathItems"
    case .schema: Self.newSchema
    // A Reference Object may say these two.
    case .parameter, .requestBody, .response, .header, .link, .example, .securityScheme: "summary description"
    default: ""
    }
  }

  /// Fields that 3.2 adds.
  private var fieldsSince32: String {
    switch self {
    case .root: "$self"
    case .server: "name"
    case .components: "mediaTypes"
    case .pathItem: "query additionalOperations"
    case .mediaType: "$ref itemSchema prefixEncoding itemEncoding"
    case .encoding: "encoding prefixEncoding itemEncoding"
    case .example: "dataValue serializedValue"
    case .tag: "summary parent kind"
    case .discriminator: "defaultMapping"
    case .xml: "nodeType"
    case .securityScheme: "oauth2MetadataUrl deprecated"
    case .oauthFlows: "deviceAuthorization"
    case .oauthFlow: "deviceAuthorizationUrl"
    default: ""
    }
  }

  /// Fields of headers, which parameters have too.
  private static let headerFields =
    "description required deprecated style explode schema example examples content"
  /// Keywords of JSON Schema 2020-12 that earlier versions did not have.
  private static let newSchema =
    "$schema $id $vocabulary $anchor $dynamicAnchor $dynamicRef $comment $defs const if then else dependentSchemas "
    + "dependentRequired patternProperties propertyNames prefixItems contains minContains maxContains "
    + "unevaluatedItems unevaluatedProperties contentEncoding contentMediaType contentSchema examples"
  /// Fields that stand for a schema in 2.0.
  private static let swaggerItems =
    "type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength "
    + "pattern maxItems minItems enum multipleOf"
  /// Keywords of schemas that 2.0 and 3.0 share.
  private static let oldSchema =
    "$ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems "
    + "minItems uniqueItems maxProperties minProperties required enum type allOf items properties "
    + "additionalProperties description format default discriminator readOnly xml externalDocs example"
}
