import APISpec
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Wrong input, and the exact sentences about it.
  @Suite("Findings")
  struct Findings {
    /// A text and what is said about it.
    struct Row: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let text: String
      let findings: [String]

      init(_ description: String, _ text: String, _ findings: String...) {
        testDescription = description
        self.text = text
        self.findings = findings
      }
    }

    static let documents = [
      Row(
        "no description", "title: x",
        "api.yaml:1:1: error: an OpenAPI description must be an object with the field 'openapi' or 'swagger' "
          + "[openapi.no-version]"),
      Row(
        "an old version", #"swagger: "1.2""#,
        "api.yaml:1:10: error: version '1.2' cannot be read; 2.0, 3.0, 3.1 and 3.2 can [openapi.unsupported-version]"),
      Row(
        "an unquoted version", "swagger: 2.0\ninfo: {title: T, version: a}\npaths: {}",
        "api.yaml:1:10: warning: a string must stand here, not a number; it is read as '2.0' [openapi.not-quoted]"),
      Row(
        "a later version", "openapi: 3.9.0\ninfo: {title: T, version: a}\npaths: {}",
        "api.yaml:1:10: warning: version '3.9.0' is not known and is read like 3.2 [openapi.newer-version]"),
      Row(
        "missing and misspelt fields", "openapi: 3.0.0\ninfo: {titel: T}\npath: {}",
        "api.yaml:1:1: error: a description must have the field 'paths'; did you mean 'path'? [openapi.missing-field]",
        "api.yaml:2:7: error: the info must have the field 'title'; did you mean 'titel'? [openapi.missing-field]",
        "api.yaml:2:7: error: the info must have the field 'version' [openapi.missing-field]",
        "api.yaml:2:8: warning: the info has no field 'titel' in OpenAPI 3.0; did you mean 'title'? "
          + "[openapi.unknown-field]",
        "api.yaml:3:1: warning: a description has no field 'path' in OpenAPI 3.0; did you mean 'paths'? "
          + "[openapi.unknown-field]"),
      Row(
        "wrong types", "openapi: 3.1.0\ninfo: {title: T, version: a}\nservers: {}\ntags: [1]\npaths: {}",
        "api.yaml:3:10: error: an array must stand here, not an object [openapi.wrong-type]",
        "api.yaml:4:8: error: an object must stand here, not a number [openapi.wrong-type]"),
      Row(
        "nothing described", "openapi: 3.1.0\ninfo: {title: T, version: a}",
        "api.yaml:1:1: error: a description must have the field 'paths' [openapi.missing-field]"),
      Row(
        "a variable without values",
        "openapi: 3.1.0\ninfo: {title: T, version: a}\npaths: {}\n"
          + "servers: [{url: '/{a}', variables: {a: {default: b, enum: []}}}]",
        "api.yaml:4:59: error: the values allowed for a server variable must not be empty [openapi.empty-enum]"),
      Row(
        "a field of a later version", "openapi: 3.0.0\ninfo: {title: T, version: a, summary: s}\npaths: {}",
        "api.yaml:2:30: warning: the info has no field 'summary' in OpenAPI 3.0 [openapi.unknown-field]"),
      Row(
        "a path without its slash", "openapi: 3.0.0\ninfo: {title: T, version: a}\npaths: {pets: {}}",
        "api.yaml:3:9: error: the path 'pets' must begin with '/'; did you mean '/pets'? [openapi.path-without-slash]"),
      Row(
        "tags",
        "openapi: 3.2.0\ninfo: {title: T, version: a}\ntags: [{name: cats, parent: pest}, {name: pets}, "
          + "{name: pets}]\npaths: {}",
        "api.yaml:3:29: warning: there is no tag 'pest' that this could be part of; did you mean 'pets'? "
          + "[openapi.unknown-tag]",
        "api.yaml:3:57: error: the tag 'pets' is described twice [openapi.duplicate-tag]"),
      Row(
        "a server's variables",
        #"{"openapi": "3.0.0", "info": {"title": "T", "version": "a"}, "paths": {}, "#
          + #""servers": [{"url": "https://{region}.example"}]}"#,
        "api.yaml:1:95: warning: the variable 'region' of the server is not described and stands for itself "
          + "[openapi.undeclared-server-variable]"),
    ]

    @Test("what is wrong with a description is said", arguments: documents)
    func document(row: Row) {
      #expect(OpenAPIImportTests.read(row.text).findings == row.findings)
    }

    static let operations = [
      Row(
        "a status", "responses: {20: {description: D}}",
        "api.yaml:6:19: error: '20' is not a status; '200', '2XX' and 'default' are [openapi.invalid-status]"),
      Row(
        "a response without its description", "responses: {200: {}}",
        "api.yaml:6:24: error: a response must have the field 'description' [openapi.missing-field]"),
      Row(
        "a reference", "responses: {200: {$ref: '#/components/responses/Pets'}}",
        "api.yaml:6:31: error: the reference '#/components/responses/Pets' leads nowhere; did you mean "
          + "'#/components/responses/Pet'? [openapi.unresolved-reference]"),
      Row(
        "a reference to itself", "responses: {200: {$ref: '#/components/responses/Loop'}}",
        "api.yaml:8:28: error: the reference '#/components/responses/Loop' leads back to itself "
          + "[openapi.reference-cycle]"),
      Row(
        "a file", "responses: {200: {$ref: 'pets.yaml#/a'}}",
        "api.yaml:6:31: error: the file 'pets.yaml' is not there or must not be read [openapi.missing-file]"),
      Row(
        "another host", "responses: {200: {$ref: 'https://x.example/a'}}",
        "api.yaml:6:31: warning: the reference 'https://x.example/a' leads to another host and is not followed "
          + "without --allow-remote [openapi.remote-reference]"),
      Row(
        "outside", "responses: {200: {$ref: '../b/pets.yaml#/a'}}",
        "api.yaml:6:31: error: the file '../b/pets.yaml' is outside the folder of the description and is not read "
          + "without --allow-outside [openapi.outside-file]"),
      Row(
        "parameters",
        "responses: {}\nparameters:\n- {name: a, in: qeury}\n- {name: b, in: query}\n- {name: b, in: query}\n"
          + "- {name: c, in: path}\n- {name: Accept, in: header}\n- {in: query, nam: d}",
        "api.yaml:8:23: error: 'qeury' is not allowed here; allowed: query, header, path, cookie; did you mean "
          + "'query'? [openapi.unknown-value]",
        "api.yaml:10:9: error: the query parameter 'b' is given twice [openapi.duplicate-parameter]",
        "api.yaml:11:9: error: the path parameter 'c' must be 'required: true' [openapi.optional-path-parameter]",
        "api.yaml:11:9: error: the path parameter 'c' does not occur in the path '/pets' and is left out "
          + "[openapi.unused-path-parameter]",
        "api.yaml:12:9: warning: the header parameter 'Accept' is ignored; media types and security schemes say it "
          + "[openapi.ignored-header]",
        "api.yaml:13:9: error: a parameter must have the field 'name'; did you mean 'nam'? [openapi.missing-field]",
        "api.yaml:13:21: warning: a parameter has no field 'nam' in OpenAPI 3.1; did you mean 'name'? "
          + "[openapi.unknown-field]"),
      Row(
        "fields that exclude each other or have no effect",
        "responses: {}\nparameters:\n- {name: a, in: query, schema: {}, example: 1, examples: {b: {value: 1}}}\n"
          + "- {name: b, in: query, schema: {}, content: {a/b: {}}}\n- {name: c, in: header, schema: {}, allowReserved: true}",
        "api.yaml:8:54: warning: 'example' and 'examples' must not be given together [openapi.exclusive-fields]",
        "api.yaml:9:42: warning: 'schema' and 'content' must not be given together [openapi.exclusive-fields]",
        "api.yaml:10:43: warning: 'allowReserved' must not be given for a header parameter [openapi.without-effect]"),
      Row(
        "security", "responses: {}\nsecurity: [{kei: []}, {oauth: [reed]}]",
        "api.yaml:7:19: error: there is no security scheme 'kei'; did you mean 'key'? "
          + "[openapi.unknown-security-scheme]",
        "api.yaml:7:37: warning: no flow of the security scheme 'oauth' has the scope 'reed'; did you mean 'read'? "
          + "[openapi.unknown-scope]"),
      Row(
        "links", "responses: {200: {description: D, links: {a: {operationId: get-pest}}}}\noperationId: get-pets",
        "api.yaml:6:66: error: there is no operation 'get-pest'; did you mean 'get-pets'? [openapi.unknown-operation]"),
      Row(
        "schemas", "responses: {}\nparameters: [{name: a, in: query, schema: {type: strin, minLenght: 1}}]",
        "api.yaml:7:56: error: 'strin' is not allowed here; allowed: null, boolean, object, array, number, string, "
          + "integer; did you mean 'string'? [openapi.unknown-value]",
        "api.yaml:7:63: warning: a schema has no field 'minLenght' in OpenAPI 3.1; did you mean 'minLength'? "
          + "[openapi.unknown-field]"),
    ]

    @Test("what is wrong with an operation is said, and the rest is there", arguments: operations)
    func operation(row: Row) {
      let rest = """
        components:
          responses: {Pet: {description: D}, Loop: {$ref: '#/components/responses/Loop'}}
          securitySchemes:
            key: {type: apiKey, name: k, in: header}
            oauth: {type: oauth2, flows: {password: {tokenUrl: t, scopes: {read: r}}}}
        """
      var lines = OpenAPIImportTests.operation(row.text, rest: rest)
      if row.testDescription == "a reference to itself" {
        lines = lines.replacing("responses: {Pet: {description: D}, ", with: "responses: {")
      }
      let (api, findings) = OpenAPIImportTests.read(lines)
      #expect(findings == row.findings)
      #expect(api?.operations.count == 1)
    }

    @Test("a finding has the way to its place")
    func pointer() throws {
      let text = OpenAPIImportTests.operation("responses: {200: {}}")
      let (_, diagnostics) = OpenAPIImporter(id: "api").importAPI(SourceFile(name: "api.yaml", text: text))
      #expect(diagnostics.map { $0.pointer?.description } == ["/paths/~1pets/get/responses/200"])
    }

    @Test("an operationId that is given twice is said, and the second operation renamed")
    func duplicateOperation() throws {
      let (api, findings) = OpenAPIImportTests.read(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /a: {get: {operationId: getIt, responses: {200: {description: D}}}}
          /b: {get: {operationId: getIt, responses: {200: {description: D}}}}
        """)
      #expect(
        findings == [
          "api.yaml:5:27: warning: the operationId 'getIt' is given twice; this operation becomes 'get-it-2' "
            + "[openapi.duplicate-operation-id]"
        ])
      #expect(api?.operations.map(\.id) == ["get-it", "get-it-2"])
    }
  }
}
