import APISpec
import Catalogs
import HTTPTypes
import OrderedCollections
import SourceText
import Testing

@Suite("A String Catalog translates a model")
struct ApplyingTests {
  static let api: API = {
    var api = API(id: "a", title: "Users", version: "1")
    var operation = Operation(id: "o", method: .get, path: PathTemplate(parsing: "/"), title: "Get a user")
    operation.parameters = [Parameter("p", in: .query, schema: .type(.string), description: "which one")]
    var response = Response(.code(200), description: "found")
    response.headers = ["X-A": Header(schema: .type(.string), description: "which one")]
    operation.responses = [response]
    api.operations = [operation]
    return api
  }()

  @Test("a text is translated wherever it occurs, and others stay as they are")
  func applied() throws {
    let (api, messages) = try apply(
      #"{"sourceLanguage":"en","strings":{"which one":{"localizations":{"de":{"stringUnit":{"state":"translated","#
        + #""value":"welcher"}}}}}}"#)
    #expect(messages == [])
    #expect(api.operations[0].parameters[0].description?.text(in: "de") == "welcher")
    #expect(api.operations[0].responses[0].headers["X-A"]?.description?.text(in: "de") == "welcher")
    #expect(api.operations[0].parameters[0].description?.text(in: "fr") == "which one")
    #expect(!api.operations[0].title.isTranslated(into: "de"))
    #expect(api.texts.map(\.source) == Self.api.texts.map(\.source))
  }

  @Test("a key that the model does not have is an error, and what else there is is applied")
  func unknown() throws {
    let unit = #"{"localizations":{"de":{"stringUnit":{"state":"translated","value":"x"}}}}"#
    let (api, messages) = try apply(#"{"sourceLanguage":"en","strings":{"fund":\#(unit),"found":\#(unit)}}"#)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("a.xcstrings:1:") == true)
    #expect(api.operations[0].responses[0].description.text(in: "de") == "x")
  }

  private func apply(_ text: String) throws -> (api: API, messages: [String]) {
    let (catalog, diagnostics) = StringCatalog.read(SourceFile(name: "a.xcstrings", text: text))
    #expect(diagnostics.isEmpty)
    let (api, found) = try #require(catalog).applied(to: Self.api)
    return (api, found.map { $0.rendered(style: .plain) })
  }
}
