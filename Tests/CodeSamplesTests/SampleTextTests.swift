import APISpec
import CodeSamples
import HTTPTypes
import Testing

@Suite("The text of samples")
struct SampleTextTests {
  let request = RequestMessage(
    method: .patch, baseURL: "https://www.docker.io", path: "/api/v1.1/users/janedoe/",
    headers: [.init("Content-Type", "application/json"), .init("Authorization", "Basic amFuZTpzZWNyZXQ=")],
    body: "{\n  \"location\": \"O'Fallon\"\n}")

  @Test("curl has one option a line")
  func curl() {
    #expect(
      sample("curl", request) == #"""
        curl --request PATCH \
          --url 'https://www.docker.io/api/v1.1/users/janedoe/' \
          --header 'Content-Type: application/json' \
          --header 'Authorization: Basic amFuZTpzZWNyZXQ=' \
          --data-raw '{
          "location": "O'\''Fallon"
        }'
        """#)
  }

  @Test("curl does not name the method GET")
  func curlGet() {
    let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/users", query: "page=1")
    #expect(sample("curl", request) == "curl \\\n  --url 'https://a.example/users?page=1'")
  }

  @Test("the raw message has the host after the request line, and a blank line before the body")
  func http() {
    #expect(
      sample("http", request) == """
        PATCH /api/v1.1/users/janedoe/ HTTP/1.1
        Host: www.docker.io
        Content-Type: application/json
        Authorization: Basic amFuZTpzZWNyZXQ=

        {
          "location": "O'Fallon"
        }
        """)
  }

  @Test("Swift writes a JSON body as a raw literal of several lines")
  func swift() {
    #expect(
      sample("swift", request) == ##"""
        import Foundation
        #if canImport(FoundationNetworking)
          import FoundationNetworking
        #endif

        var request = URLRequest(url: URL(string: "https://www.docker.io/api/v1.1/users/janedoe/")!)
        request.httpMethod = "PATCH"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("Basic amFuZTpzZWNyZXQ=", forHTTPHeaderField: "Authorization")
        request.httpBody = Data(
          #"""
          {
            "location": "O'Fallon"
          }
          """#.utf8)

        let (data, response) = try await URLSession.shared.data(for: request)
        print((response as? HTTPURLResponse)?.statusCode ?? 0)
        print(String(decoding: data, as: UTF8.self))
        """##)
  }

  @Test("JavaScript writes a JSON body as a template")
  func javaScript() {
    #expect(
      sample("javascript", request) == """
        const response = await fetch("https://www.docker.io/api/v1.1/users/janedoe/", {
          method: "PATCH",
          headers: {
            "Content-Type": "application/json",
            "Authorization": "Basic amFuZTpzZWNyZXQ=",
          },
          body: `{
          "location": "O'Fallon"
        }`,
        });

        console.log(response.status, response.statusText);
        console.log(await response.text());
        """)
  }

  @Test("Python writes a JSON body in three quotes")
  func python() {
    #expect(
      sample("python", request) == #"""
        import requests

        url = "https://www.docker.io/api/v1.1/users/janedoe/"
        headers = {
            "Content-Type": "application/json",
            "Authorization": "Basic amFuZTpzZWNyZXQ=",
        }
        body = """{
          "location": "O'Fallon"
        }"""

        response = requests.request("PATCH", url, headers=headers, data=body.encode())

        print(response.status_code, response.reason)
        print(response.text)
        """#)
  }

  @Test("fetch leaves out the body of a GET, and says so")
  func fetchGetBody() {
    let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/search", body: "{}")
    let sample = sample("javascript", request)
    #expect(sample.hasPrefix("// fetch sends no body with GET; the documented one is left out.\n"))
    #expect(!sample.contains("body:"))
  }

  @Test("fetch takes fields as pairs where an object would lose one")
  func fetchPairs() {
    let fields: [RequestMessage.Header] = [.init("__proto__", "1"), .init("A", "2")]
    let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/", headers: fields)
    #expect(sample("javascript", request).contains("    [\"__proto__\", \"1\"],\n    [\"A\", \"2\"],\n"))
  }

  @Test("a line break in a header value is a space in every language", arguments: SampleTemplates.builtIn.languages)
  func headerInjection(_ language: CodeLanguage) {
    let request = RequestMessage(
      method: .get, baseURL: "https://a.example", path: "/",
      headers: [.init("X-Note", "a\nX-Evil: 1"), .init("X-Evil: 2\nA", "b"), .init("Content-Length", "7")])
    let sample = SampleTemplates.builtIn.sample(in: language, for: request)
    #expect(sample.contains("a X-Evil: 1"))
    #expect(!sample.contains("\nX-Evil"))
    #expect(!sample.contains("X-Evil: 2"))
    #expect(!sample.contains("Content-Length"))
  }

  @Test("identifiers are unique slugs, and so are names")
  func identifiers() {
    let languages = SampleTemplates.builtIn.languages
    #expect(languages.allSatisfy { Slug.isSlug($0.id) && !$0.displayName.isEmpty })
    #expect(Set(languages.map(\.id)).count == languages.count)
    #expect(Set(languages.map(\.displayName)).count == languages.count)
  }

  /// The sample in a built-in language.
  private func sample(_ id: String, _ request: RequestMessage) -> String {
    SampleTemplates.builtIn.language(id).map { SampleTemplates.builtIn.sample(in: $0, for: request) } ?? ""
  }
}
