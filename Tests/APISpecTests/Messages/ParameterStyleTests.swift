import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

/// The table of https://spec.openapis.org/oas/v3.1.1.html#style-examples, and what it leaves open.
@Suite("Styles of parameters")
struct ParameterStyleTests {
  static let string: JSONValue = "blue"
  static let array: JSONValue = ["blue", "black", "brown"]
  static let object: JSONValue = ["R": 100, "G": 200, "B": 150]

  @Test(
    "in the path",
    arguments: [
      (.matrix, false, "", ";color"), (.matrix, false, string, ";color=blue"),
      (.matrix, false, array, ";color=blue,black,brown"), (.matrix, false, object, ";color=R,100,G,200,B,150"),
      (.matrix, true, "", ";color"), (.matrix, true, string, ";color=blue"),
      (.matrix, true, array, ";color=blue;color=black;color=brown"), (.matrix, true, object, ";R=100;G=200;B=150"),
      (.label, false, "", "."), (.label, false, string, ".blue"), (.label, false, array, ".blue,black,brown"),
      (.label, false, object, ".R,100,G,200,B,150"),
      (.label, true, "", "."), (.label, true, string, ".blue"), (.label, true, array, ".blue.black.brown"),
      (.label, true, object, ".R=100.G=200.B=150"),
      (.simple, false, "", ""), (.simple, false, string, "blue"), (.simple, false, array, "blue,black,brown"),
      (.simple, false, object, "R,100,G,200,B,150"),
      (.simple, true, "", ""), (.simple, true, string, "blue"), (.simple, true, array, "blue,black,brown"),
      (.simple, true, object, "R=100,G=200,B=150"),
    ] as [(Parameter.Style, Bool, JSONValue, String)])
  func path(style: Parameter.Style, explode: Bool, value: JSONValue, text: String) {
    #expect(Self.message(.path, style, explode, value).path == "/\(text)/end")
  }

  @Test(
    "in the query",
    arguments: [
      (.form, false, "", "color="), (.form, false, string, "color=blue"),
      (.form, false, array, "color=blue,black,brown"), (.form, false, object, "color=R,100,G,200,B,150"),
      (.form, true, "", "color="), (.form, true, string, "color=blue"),
      (.form, true, array, "color=blue&color=black&color=brown"), (.form, true, object, "R=100&G=200&B=150"),
      (.spaceDelimited, false, array, "color=blue%20black%20brown"),
      (.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
      (.pipeDelimited, false, array, "color=blue%7Cblack%7Cbrown"),
      (.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
      (.deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ] as [(Parameter.Style, Bool, JSONValue, String)])
  func query(style: Parameter.Style, explode: Bool, value: JSONValue, text: String) {
    #expect(Self.message(.query, style, explode, value).query == text)
  }

  @Test(
    "in a header field",
    arguments: [
      (false, "", ""), (false, string, "blue"), (false, array, "blue,black,brown"),
      (false, object, "R,100,G,200,B,150"), (true, array, "blue,black,brown"), (true, object, "R=100,G=200,B=150"),
      (false, "a b/é%", "a b/é%"),
    ] as [(Bool, JSONValue, String)])
  func header(explode: Bool, value: JSONValue, text: String) {
    #expect(Self.message(.header, .simple, explode, value).headers == [.init("color", text)])
  }

  @Test(
    "in a cookie",
    arguments: [
      (.form, false, array, "color=blue,black,brown"), (.form, false, object, "color=R,100,G,200,B,150"),
      (.form, true, string, "color=blue"), (.form, true, array, "color=blue&color=black&color=brown"),
      (.form, true, object, "R=100&G=200&B=150"), (.form, true, "a b", "color=a%20b"),
      (.cookie, false, array, "color=blue,black,brown"), (.cookie, false, object, "color=R,100,G,200,B,150"),
      (.cookie, true, array, "color=blue; color=black; color=brown"), (.cookie, true, object, "R=100; G=200; B=150"),
      (.cookie, true, "a b", "color=a b"),
    ] as [(Parameter.Style, Bool, JSONValue, String)])
  func cookie(style: Parameter.Style, explode: Bool, value: JSONValue, text: String) {
    #expect(Self.message(.cookie, style, explode, value).headers == [.init("Cookie", text, isSecret: true)])
  }

  @Test(
    "null is not sent, in a path it stays in braces",
    arguments: Parameter.Location.allCases.filter { $0 != .querystring })
  func null(location: Parameter.Location) {
    let message = Self.message(location, location.defaultStyle, true, nil)
    #expect(message.target == (location == .path ? "/{color}/end" : "/end"))
    #expect(message.headers.isEmpty)
    #expect(Self.message(.query, .form, true, ["a", nil]).query == "color=a")
    #expect(Self.message(.query, .form, true, ["x": nil, "y": 1]).query == "y=1")
  }

  @Test("an empty array or object is not sent", arguments: [true, false])
  func empty(explode: Bool) {
    #expect(Self.message(.query, .form, explode, []).query == nil)
    #expect(Self.message(.query, .form, explode, [:]).query == nil)
    #expect(Self.message(.query, .deepObject, explode, [:]).query == nil)
    #expect(Self.message(.cookie, .form, explode, []).headers.isEmpty)
  }

  @Test("values and names are percent-encoded, separators within values too")
  func encoding() {
    #expect(Self.message(.path, .simple, false, "a/b c?é").path == "/a%2Fb%20c%3F%C3%A9/end")
    #expect(Self.message(.query, .form, false, ["a,b", "c&d=e", "f+g"]).query == "color=a%2Cb,c%26d%3De,f%2Bg")
    #expect(Self.message(.query, .deepObject, true, ["a]": "[1"]).query == "color%5Ba%5D%5D=%5B1")
    #expect(Self.message(.query, .form, true, "100%/😀", allowReserved: true).query == "color=100%25/%F0%9F%98%80")
  }

  @Test("a value inside of an element or member is JSON, except where each level has brackets")
  func nested() {
    #expect(Self.message(.query, .form, true, ["a": [1, true]]).query == "a=%5B1%2Ctrue%5D")
    #expect(Self.message(.query, .form, true, [["a": 1]]).query == "color=%7B%22a%22%3A1%7D")
    let deep: JSONValue = ["a": [1, nil, true], "b": ["c d": ["e": "f]"], "g": nil, "h": []]]
    #expect(
      Self.message(.query, .deepObject, true, deep).query
        == "color%5Ba%5D%5B0%5D=1&color%5Ba%5D%5B1%5D=true&color%5Bb%5D%5Bc%20d%5D%5Be%5D=f%5D"
        + "&color%5Bb%5D%5Bh%5D=%5B%5D")
    #expect(
      Self.message(.query, .deepObject, true, [["a": "x"], "y"]).query == "color%5B0%5D%5Ba%5D=x&color%5B1%5D=y")
    #expect(Self.message(.query, .deepObject, true, "x").query == "color=x")
  }

  @Test("a document is JSON in all places")
  func content() {
    let value: JSONValue = ["a": [1, "x y"]]
    func message(_ location: Parameter.Location) -> RequestMessage {
      var parameter = Parameter("color", in: location, schema: .anything)
      parameter.serialization = .content(mediaType: "application/json", .anything)
      return Self.message(parameter, value)
    }
    let encoded = "%7B%22a%22%3A%5B1%2C%22x%20y%22%5D%7D"
    #expect(message(.path).path == "/\(encoded)/end")
    #expect(message(.query).query == "color=\(encoded)")
    #expect(message(.querystring).query == encoded)
    #expect(message(.header).headers.map(\.value) == [#"{"a":[1,"x y"]}"#])
    #expect(message(.cookie).headers.map(\.value) == ["color=\(encoded)"])
  }

  @Test("the whole query can be one form")
  func querystring() {
    var parameter = Parameter("q", in: .querystring, schema: .anything)
    parameter.serialization = .content(mediaType: "application/x-www-form-urlencoded", .anything)
    #expect(Self.message(parameter, ["a b": "c&d", "e": [1, 2]]).query == "a%20b=c%26d&e=1&e=2")
  }

  private static func message(
    _ location: Parameter.Location, _ style: Parameter.Style, _ explode: Bool, _ value: JSONValue,
    allowReserved: Bool = false
  ) -> RequestMessage {
    var parameter = Parameter("color", in: location, schema: .anything)
    parameter.serialization = .schema(.anything, style: style, explode: explode, allowReserved: allowReserved)
    return message(parameter, value)
  }

  private static func message(_ parameter: Parameter, _ value: JSONValue) -> RequestMessage {
    let path = PathTemplate(parsing: parameter.location == .path ? "/{color}/end" : "/end")
    var operation = Operation(id: "o", method: .get, path: path, title: "")
    operation.parameters = [parameter]
    var request = ExampleRequest()
    request.arguments = [.init(parameter.name, in: parameter.location, value)]
    let example = Example(id: "e", title: "", request: request, response: ExampleResponse(status: 200))
    return RequestMessage(example, of: operation, in: API(id: "a", title: "", version: ""))
  }
}
