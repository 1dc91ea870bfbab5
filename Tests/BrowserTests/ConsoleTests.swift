import Foundation
import JSON
import SourceText
import TestSupport
import Testing

extension BrowserTests {
  @Suite("The console")
  struct ConsoleTests {
    @Test("sends the chosen example and shows the documented answer; the preview follows the form")
    func basic() throws {
      try ServedSite.with { site in
        let session = site.session
        try site.open("docker-accounts/operations/get-user/")
        #expect(try session.elements("#try form").isEmpty)
        try session.element("[data-console-open]").click()
        let console = try Console(session)
        try console.send()
        #expect(try console.status == "200")
        let answer = try #require(JSONValue(parsing: try console.body.utf8))
        #expect(answer["username"]?.string == "janedoe")
        #expect(answer["full_name"]?.string == "Jane Doe")

        try console.choose("Wrong password")
        try console.send()
        #expect(try console.status == "401")

        try console.field("username").fill("someone else")
        #expect(try console.preview.contains("/api/v1.1/users/someone%20else/"))
        try console.field("username").fill("")
        try session.element("#try button[type=submit]").click()
        #expect(session.becomes("document.activeElement.getAttribute('aria-invalid') === 'true'"))
      }
    }

    @Test("sends the header with the key of an API that has one")
    func privateToken() throws {
      try ServedSite.with { site in
        try site.open("gitlab-users/operations/list-users/#try")
        let console = try Console(site.session)
        #expect(try console.preview.contains("PRIVATE-TOKEN"))
        try console.send()
        #expect(try console.status == "200")
        let users = try #require(JSONValue(parsing: try console.body.utf8)?.array)
        #expect(!users.isEmpty)

        try console.choose("Search")
        #expect(try console.preview.contains("?search=John"))
        try console.send()
        #expect(try console.status == "200")
      }
    }
  }
}

/// The console of a page that is open.
struct Console {
  let session: Session

  init(_ session: Session) throws {
    self.session = session
    _ = try session.element("#try form button[type=submit]")
  }

  /// Presses the button and waits for the whole answer.
  func send() throws {
    _ = try session.run("document.querySelectorAll('#try .status').forEach((each) => each.remove())")
    try session.element("#try button[type=submit]").click()
    _ = try session.element("#try .status")
    #expect(session.becomes("document.querySelector('#try .console-response').ariaBusy !== 'true'"))
  }

  /// The status code of the answer.
  var status: String {
    get throws { try session.element("#try .status").text }
  }

  /// The body of the answer as it is shown.
  var body: String {
    get throws { try session.element("#try .console-response pre").text }
  }

  /// The request as it will be sent.
  var preview: String {
    get throws { try session.element("#try .console-preview pre").text }
  }

  /// Chooses the example with a title.
  func choose(_ title: String) throws {
    let options = try session.elements("#try select option")
    guard let option = try options.first(where: { try $0.text == title }) else {
      throw WebDriver.Problem(description: "no example is called \(title)")
    }
    try option.click()
  }

  /// The control whose label begins with a name.
  func field(_ name: String) throws -> Element {
    let id =
      try session.run(
        """
        const named = [...document.querySelectorAll("#try label")].find((each) => each.textContent.startsWith(arguments[0]));
        return named ? named.htmlFor : "none";
        """, .string(name)
      ).string ?? ""
    return try session.element("#try [id='\(id)']")
  }
}
