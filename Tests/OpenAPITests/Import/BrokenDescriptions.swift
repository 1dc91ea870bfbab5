import Testing

extension OpenAPIImportTests.Corpus {
  /// Real descriptions that are broken, and what is said about them, each behind the path of the file.
  static let broken: [String: [String]] = [
    "github/BROKEN.api.github.com.2022-06-14.json": [
      "3631:35: error: a comma must not follow the last member [json.comma-after-last]",
      "18131:11: error: the key '307' is given twice [json.duplicate-key]",
      "2522:71: error: an object must be closed with '}' [json.unclosed]",
    ],
    "github/next-3.1.ghes-3.6.2023-03-08.json": [
      "4391:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4433:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4473:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4514:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4555:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4596:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4638:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4677:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4718:31: error: an object must stand here, not an array [openapi.wrong-type]",
      "4762:31: error: an object must stand here, not an array [openapi.wrong-type]",
    ],
    "oai-examples/schema-tests-3.1/fail/example-examples.yaml": [
      "15:7: warning: 'example' and 'examples' must not be given together [openapi.exclusive-fields]"
    ],
    "oai-examples/schema-tests-3.1/fail/header-object-allowReserved.yaml": [
      "12:7: warning: a header has no field 'allowReserved' in OpenAPI 3.1 [openapi.unknown-field]"
    ],
    "oai-examples/schema-tests-3.1/fail/invalid_schema_types.yaml": [
      "10:19: error: an object must stand here, not null [openapi.wrong-type]",
      "11:21: error: an object must stand here, not a number [openapi.wrong-type]",
      "12:20: error: an object must stand here, not an array [openapi.wrong-type]",
    ],
    "oai-examples/schema-tests-3.1/fail/link-object-no-body.yaml": [
      "10:7: warning: a link has no field 'body' in OpenAPI 3.1 [openapi.unknown-field]"
    ],
    "oai-examples/schema-tests-3.1/fail/no_containers.yaml": [
      "1:1: error: a description must have the field 'paths' [openapi.missing-field]"
    ],
    "oai-examples/schema-tests-3.1/fail/parameter-object-cookie-form-allowReserved.yaml": [
      "11:7: warning: 'allowReserved' must not be given for a cookie parameter [openapi.without-effect]"
    ],
    "oai-examples/schema-tests-3.1/fail/parameter-object-header-allowReserved.yaml": [
      "10:7: warning: 'allowReserved' must not be given for a header parameter [openapi.without-effect]"
    ],
    "oai-examples/schema-tests-3.1/fail/parameter-object-path-allowReserved.yaml": [
      "8:7: error: the path parameter 'my-path' must be 'required: true' "
        + "[openapi.optional-path-parameter]",
      "10:7: warning: 'allowReserved' must not be given for a path parameter [openapi.without-effect]",
    ],
    "oai-examples/schema-tests-3.1/fail/server_enum_empty.yaml": [
      "13:15: error: the values allowed for a server variable must not be empty [openapi.empty-enum]"
    ],
    "oai-examples/schema-tests-3.1/fail/servers.yaml": [
      "10:3: error: an array must stand here, not an object [openapi.wrong-type]"
    ],
    "oai-examples/schema-tests-3.1/fail/unknown_container.yaml": [
      "1:1: error: a description must have the field 'paths' [openapi.missing-field]",
      "8:1: warning: a description has no field 'overlays' in OpenAPI 3.1 [openapi.unknown-field]",
    ],
    "oai-examples/schema-tests-3.1/pass/link-object-examples.yaml": [
      "34:28: error: there is no operation 'getUserAddressByUUID' [openapi.unknown-operation]",
      "40:29: error: the reference '#/paths/~12.0~1repositories~1%7Busername%7D/get' leads nowhere "
        + "[openapi.unresolved-reference]",
      "45:29: warning: the reference "
        + "'https://na2.gigantic-server.com/#/paths/~12.0~1repositories~1%7Busername%7D/get' leads to "
        + "another host and is not followed without --allow-remote [openapi.remote-reference]",
      "49:28: error: there is no operation 'queryUserWithBody' [openapi.unknown-operation]",
    ],
    "oai-examples/schema-tests-3.1/pass/operation-object-example.yaml": [
      "7:5: warning: the parameter 'id' of the path '/pets/{id}' is not described and is taken for a "
        + "string [openapi.undeclared-path-parameter]",
      "13:11: error: the path parameter 'petId' does not occur in the path '/pets/{id}' and is left out "
        + "[openapi.unused-path-parameter]",
      "45:11: error: there is no security scheme 'petstore_auth' [openapi.unknown-security-scheme]",
    ],
    "oai-examples/schema-tests-3.1/pass/style-defaults.yaml": [
      "8:7: error: the path parameter 'encoding_object_defaults' must be 'required: true' "
        + "[openapi.optional-path-parameter]"
    ],
    "openapi-3.2/redocly/bundle__bundle-oas3_2__openapi.yaml": [
      "2:7: error: the info must have the field 'title' [openapi.missing-field]",
      "2:7: error: the info must have the field 'version' [openapi.missing-field]",
      "6:11: error: the file 'paths/_.yaml' is not there or must not be read [openapi.missing-file]",
    ],
    "openapi-3.2/redocly/lint__spec-discriminator-defaultMapping__openapi.yaml": [
      "2:7: error: the info must have the field 'title' [openapi.missing-field]",
      "2:7: error: the info must have the field 'version' [openapi.missing-field]",
      "6:11: error: the file 'paths/_.yaml' is not there or must not be read [openapi.missing-file]",
    ],
    "petstore/petstorev2-badref.json": [
      "94:23: error: the reference '#/definitions/ApiResponseNotHere' leads nowhere "
        + "[openapi.unresolved-reference]",
      "131:23: error: the reference '#/definitions/PetGoneHome' leads nowhere "
        + "[openapi.unresolved-reference]",
      "233:25: error: the reference '#/definitions/PettyChange' leads nowhere "
        + "[openapi.unresolved-reference]",
      "282:25: error: the reference '#/definitions/Petrofied' leads nowhere "
        + "[openapi.unresolved-reference]",
      "462:23: error: the reference '#/definitions/OrderMeABeer' leads nowhere "
        + "[openapi.unresolved-reference]",
      "507:23: error: the reference '#/definitions/Ordering' leads nowhere [openapi.unresolved-reference]",
    ],
    "petstore/petstorev2-complete.yaml": [
      "25:5: error: there is no security scheme 'global_auth' [openapi.unknown-security-scheme]",
      "604:5: warning: a path item has no field 'borked' in OpenAPI 2.0 [openapi.unknown-field]",
      "874:1: warning: a description has no field 'externalPaths' in OpenAPI 2.0 [openapi.unknown-field]",
      "877:5: error: an object must stand here, not an array [openapi.wrong-type]",
    ],
    "readme-oas-examples/3.0/json/response-http-behavior.json": [
      "51:13: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
      "68:13: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
      "85:13: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
    ],
    "readme-oas-examples/3.0/yaml/response-http-behavior.yaml": [
      "42:11: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
      "52:11: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
      "62:11: error: there is no security scheme 'api_key' [openapi.unknown-security-scheme]",
    ],
    "readme-oas-examples/3.1/json/schema-validation-local.json": [
      "64:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "65:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "81:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "82:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "97:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "98:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "113:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "114:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "129:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "130:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
    ],
    "readme-oas-examples/3.1/json/schema-validation-top-level.json": [
      "38:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "39:33: error: a number must stand here, not a boolean [openapi.wrong-type]",
    ],
    "readme-oas-examples/3.1/yaml/schema-validation-local.yaml": [
      "49:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "50:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "63:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "64:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "76:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "77:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "89:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "90:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "102:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "103:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
    ],
    "readme-oas-examples/3.1/yaml/schema-validation-top-level.yaml": [
      "29:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
      "30:29: error: a number must stand here, not a boolean [openapi.wrong-type]",
    ],
  ]
}
