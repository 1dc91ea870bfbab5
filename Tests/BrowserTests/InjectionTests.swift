import Foundation
import JSON
import OrderedCollections
import SourceText
import TestSupport
import Testing

extension BrowserTests {
  @Suite("Descriptions of strangers")
  struct InjectionTests {
    /// Texts that would run something, were any of them markup.
    static let strings = [
      "<script>window.broken=1</script>", "\"><svg onload=window.broken=1>", "<img src=x onerror=window.broken=1>",
      "</script><script>window.broken=1</script>", "' autofocus onfocus='window.broken=1",
      "</title></textarea></style><script>window.broken=1</script>", "javascript:window.broken=1",
      "<iframe srcdoc=\"<script>parent.broken=1</script>\"></iframe>", "[x](javascript:window.broken=1)",
      "<a href=\"java&#115;cript:window.broken=1\">x</a>", "<details open ontoggle=window.broken=1>",
      "<math><mtext></form><form><mglyph><style></math><img src onerror=window.broken=1>",
      "<noscript><p title=\"</noscript><img src=x onerror=window.broken=1>\">",
      "{{#x}}<script>window.broken=1</script>",
      "]]><!-- --!><svg/onload=window.broken=1>", "\u{0}<scr\u{0}ipt>window.broken=1</script>",
    ]

    @Test("no text of a description becomes something that runs, on pages, in the search and in the console")
    func injected() throws {
      try Program.withTemporaryFolder { folder in
        let document = Self.description.text()
        try Data(document.utf8).write(to: folder.appendingPathComponent("evil.json"))
        try Data("apis: [{spec: evil.json}]\n".utf8).write(to: folder.appendingPathComponent("lectern.yaml"))
        try ServedSite.with(site: folder) { site in
          let index = try #require(JSONValue(parsing: site.server.text("/reference.json").utf8))
          let pages = ["operations", "types"].flatMap { kind -> [String] in
            guard case .array(let entries)? = index[kind] else { return [] }
            return entries.compactMap { $0["url"]?.string }
          }
          #expect(pages.count >= 2 * Self.strings.count)
          for page in [""] + pages + ["search/"] {
            try site.open(page)
            try expectNothingRuns(site.session, page)
          }
          try site.open(pages[0])
          #expect(site.session.becomes("document.documentElement.dataset.js === ''"))
          _ = try site.session.run("document.querySelector('[data-console-open]').click()")
          #expect(site.session.becomes("document.querySelectorAll('#try :is(input, select, textarea)').length > 0"))
          try expectNothingRuns(site.session, "the console")
          try site.open(pages[1])
          #expect(site.session.becomes("document.documentElement.dataset.js === ''"))
          try site.session.type("/")
          try site.session.element("dialog[open] input").type("script")
          #expect(site.session.becomes("document.querySelectorAll('dialog a[href*=\"operations\"]').length > 0"))
          try expectNothingRuns(site.session, "the search")
        }
      }
    }

    /// Nothing ran, and nothing is there that could: no inline script, no event handler, no address that is a script.
    private func expectNothingRuns(_ session: Session, _ place: String) throws {
      let found = try session.run(
        """
        return [
          String(window.broken),
          [...document.scripts].filter((each) => !each.src && each.type !== "application/ld+json").length,
          [...document.querySelectorAll("*")].filter((each) =>
            [...each.attributes].some(({ name }) => name.startsWith("on"))).length,
          [...document.querySelectorAll("[href], [src], [action]")].filter((each) =>
            /^(javascript|data|vbscript):/i.test(each.href || each.src || each.action)).length,
          document.querySelectorAll("iframe, object, embed, math").length,
        ].join(" ");
        """)
      #expect(found.string == "undefined 0 0 0 0", "\(place)")
    }

    /// A description with each of the strings in every field that takes any text.
    private static var description: JSONValue {
      var paths: OrderedDictionary<String, JSONValue> = [:]
      var schemas: OrderedDictionary<String, JSONValue> = [:]
      for (number, string) in strings.enumerated() {
        let text = JSONValue.string(string)
        schemas["Type\(number)"] = [
          "type": "object", "title": text, "description": text,
          "properties": .object([
            string: ["type": "string", "description": text, "enum": [text], "default": text, "title": text],
            "pattern": ["type": "string", "pattern": text, "format": text, "examples": [text], "x-badges": [text]],
          ]),
        ]
        let reference: JSONValue = ["$ref": .string("#/components/schemas/Type\(number)")]
        let example: JSONValue = ["summary": text, "description": text, "value": .object([string: text])]
        paths["/\(number)/{id}"] = [
          "post": [
            "operationId": .string("script \(number) \(string)"), "summary": text, "description": text, "tags": [text],
            "externalDocs": ["url": text, "description": text],
            "parameters": [
              ["name": "id", "in": "path", "required": true, "description": text, "schema": ["type": "string"]],
              ["name": text, "in": "query", "description": text, "schema": ["type": "string", "default": text]],
            ],
            "requestBody": [
              "description": text,
              "content": ["application/json": ["schema": reference, "examples": .object([string: example])]],
            ],
            "responses": [
              "200": [
                "description": text, "headers": ["X-A": ["description": text, "schema": ["type": "string"]]],
                "content": ["application/json": ["schema": reference, "example": .object([string: text])]],
              ]
            ],
            "x-codeSamples": [["lang": text, "label": text, "source": text]], "x-stability": text,
          ]
        ]
      }
      return [
        "openapi": "3.1.0",
        "info": [
          "title": .string(strings[0]), "version": .string(strings[1]), "description": .string(strings[2]),
          "contact": ["name": .string(strings[3]), "url": .string(strings[6])],
          "license": ["name": .string(strings[4]), "url": .string(strings[6])],
        ],
        "servers": [["url": .string("https://example.org/" + strings[0]), "description": .string(strings[1])]],
        "tags": .array(strings.map { ["name": .string($0), "description": .string($0)] }),
        "paths": .object(paths),
        "components": [
          "schemas": .object(schemas),
          "securitySchemes": [
            "a": ["type": "apiKey", "in": "header", "name": "X-Key", "description": .string(strings[2])]
          ],
        ],
      ]
    }
  }
}
