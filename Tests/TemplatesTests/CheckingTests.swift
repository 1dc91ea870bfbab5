import SourceText
import Templates
import Testing

@Suite("A template that asks for what is not there is refused")
struct CheckingTests {
  let shape = TemplateShape.record([
    "title": .text, "body": .html, "draft": .flag, "author": .optional(.record(["name": .text])),
    "links": .list(.record(["url": .text, "label": .optional(.text)])), "tags": .list(.text),
  ])

  func check(_ text: String, partials: [String: String] = [:]) -> [String] {
    let files =
      [SourceFile(name: "t.mustache", text: text)]
      + partials.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, text: $0.value) }
    let (set, diagnostics) = TemplateSet.load(files)
    #expect(diagnostics.isEmpty)
    return set.check(template: "t.mustache", against: shape).map { $0.rendered(style: .plain) }
  }

  @Test("what the shape declares may be asked for")
  func fine() {
    let text =
      "{{title}}{{{body}}}{{#draft}}{{title}}{{/draft}}{{#author}}{{name}}{{/author}}{{author.name}}"
      + "{{#links}}<a href='{{url}}'>{{label}}{{title}}</a>{{/links}}{{^links}}{{title}}{{/links}}"
      + "{{#tags}}{{.}}{{/tags}}"
    #expect(check(text) == [])
  }

  @Test(
    "an unknown name is an error with line and column",
    arguments: [
      ("a\n{{tilte}}", "t.mustache:2:3: error: unknown name 'tilte'; did you mean 'title'? [template.unknown-name]"),
      ("{{url}}", "t.mustache:1:3: error: unknown name 'url' [template.unknown-name]"),
      (
        "{{#links}}{{ul}}{{/links}}",
        "t.mustache:1:13: error: unknown name 'ul'; did you mean 'url'? [template.unknown-name]"
      ),
      ("{{^author}}{{name}}{{/author}}", "t.mustache:1:14: error: unknown name 'name' [template.unknown-name]"),
      (
        "{{author.nmae}}",
        "t.mustache:1:3: error: 'author' has no member 'nmae'; did you mean 'name'? [template.unknown-name]"
      ),
      ("{{title.x}}", "t.mustache:1:3: error: 'title' has no member 'x' [template.unknown-name]"),
      (
        "{{#drafts}}{{/drafts}}",
        "t.mustache:1:4: error: unknown name 'drafts'; did you mean 'draft'? [template.unknown-name]"
      ),
      ("{{draft}}", "t.mustache:1:3: error: 'draft' is a flag and cannot be printed [template.not-text]"),
      ("{{links}}", "t.mustache:1:3: error: 'links' is a list and cannot be printed [template.not-text]"),
      (
        "{{#links}}{{.}}{{/links}}", "t.mustache:1:13: error: '.' is a record and cannot be printed [template.not-text]"
      ),
    ])
  func unknown(text: String, message: String) {
    #expect(check(text) == [message])
  }

  @Test("a partial is checked where it is used, and reported in its own file, once")
  func partials() {
    let partials = ["p.mustache": "\n{{url}}"]
    #expect(check("{{#links}}{{>p}}{{/links}}", partials: partials) == [])
    #expect(
      check("{{>p}}{{>p}}{{#draft}}{{>p}}{{/draft}}", partials: partials)
        == ["p.mustache:2:3: error: unknown name 'url' [template.unknown-name]"])
  }

  @Test("a template that is not there is an error")
  func unknownTemplate() {
    let (set, _) = TemplateSet.load([SourceFile(name: "page.mustache", text: "")])
    let message =
      "error: there is no template 'pages.mustache'; did you mean 'page.mustache'? [template.unknown-template]"
    #expect(set.check(template: "pages.mustache", against: shape).map { $0.rendered(style: .plain) } == [message])
    #expect(throws: Diagnostic.self) { try set.render("pages.mustache", .absent) }
  }

  @Test(
    "broken templates are errors when they are loaded",
    arguments: [
      ("a {{b", "1:3: error: a tag must end with '}}' [template.unclosed-tag]"),
      ("{{{b}}", "1:1: error: a tag must end with '}}}' [template.unclosed-tag]"),
      ("x\n{{#a}}", "2:4: error: the section 'a' must end with '{{/a}}' [template.unclosed-section]"),
      ("{{/a}}", "1:4: error: no section is open that 'a' could end [template.unopened-section]"),
      ("{{#a}}{{#b}}{{/a}}", "1:16: error: the section 'b' must end before 'a' [template.mismatched-section]"),
      ("{{#a}}{{/b}}", "1:10: error: the section 'a' must end before 'b' [template.mismatched-section]"),
      ("{{=<% %>=}}", "1:3: error: a tag must not begin with '=' [template.unsupported-tag]"),
      ("{{$a}}", "1:3: error: a tag must not begin with '$' [template.unsupported-tag]"),
      ("{{ }}", "1:4: error: a tag must hold a name [template.bad-name]"),
      ("{{a b}}", "1:3: error: 'a b' is not a name; names have letters, digits, '_' and '-' [template.bad-name]"),
      ("{{a..b}}", "1:3: error: 'a..b' is not a name; names have letters, digits, '_' and '-' [template.bad-name]"),
      ("{{>haed}}", "1:4: error: there is no template 'haed'; did you mean 'head'? [template.unknown-partial]"),
      ("{{>t}}", "1:4: error: a template must not contain itself: t.mustache → t.mustache [template.partial-cycle]"),
    ])
  func broken(text: String, message: String) {
    #expect(render(text, partials: ["head.mustache": ""]) == "t.mustache:" + message)
  }

  @Test("templates that contain each other are an error")
  func cycle() {
    let message =
      "b.mustache:1:5: error: a template must not contain itself: t.mustache → a.mustache → b.mustache → t.mustache "
      + "[template.partial-cycle]"
    #expect(render("{{>a}}", partials: ["a.mustache": "{{#x}}{{>b}}{{/x}}", "b.mustache": "{{> t}}"]) == message)
  }

  @Test("a value is compared with its shape")
  func mismatch() {
    let shape = TemplateShape.record(["a": .text, "l": .list(.record(["u": .optional(.flag)]))])
    #expect(shape.mismatch(in: .record(["a": .text("x"), "l": .list([.record(["u": .absent])])])) == nil)
    #expect(shape.mismatch(in: .record(["a": .html(Array("x".utf8)), "l": .list([])])) == "a")
    #expect(
      shape.mismatch(in: .record(["a": .text("x"), "l": .list([.record(["u": .flag(true)]), .record([:])])])) == "l.1.u"
    )
    #expect(shape.mismatch(in: .record(["a": .text("x"), "l": .list([]), "z": .absent])) == "z")
    #expect(shape.mismatch(in: .absent) == ".")
  }
}
