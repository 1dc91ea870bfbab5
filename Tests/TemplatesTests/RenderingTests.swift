import SourceText
import Templates
import Testing

/// What a template renders, or its diagnostics; further templates by name.
func render(
  _ text: String, _ value: TemplateValue = .record([:]), partials: [String: String] = [:],
  escaping: TemplateEscaping = .html
) -> String {
  let files =
    [SourceFile(name: "t.mustache", text: text)]
    + partials.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, text: $0.value) }
  let (set, diagnostics) = TemplateSet.load(files)
  guard diagnostics.isEmpty else { return diagnostics.map { $0.rendered(style: .plain) }.joined(separator: "\n") }
  do throws(Diagnostic) {
    return try set.render("t.mustache", value, escaping: escaping)
  } catch {
    return error.rendered(style: .plain)
  }
}

@Suite("Templates render as Mustache does")
struct RenderingTests {
  @Test("two braces escape text, three and an ampersand do not, markup is never escaped")
  func escaping() {
    let value = TemplateValue.record(["t": .text("<a href=\"x\">'&"), "h": .html(Array("<b>".utf8))])
    #expect(
      render("{{t}} {{{t}}} {{&t}} {{h}}", value)
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp; <a href=\"x\">'& <a href=\"x\">'& <b>")
    #expect(render("{{ t }}", value, escaping: .none) == "<a href=\"x\">'&")
  }

  @Test("a section shows for yes, for text, for a record, and once per element")
  func sections() {
    let value = TemplateValue.record([
      "yes": .flag(true), "no": .flag(false), "text": .text("t"), "empty": .text(""), "gone": .absent,
      "list": .list([.text("a"), .text("b")]), "none": .list([]), "record": .record(["x": .text("1")]),
    ])
    #expect(render("{{#yes}}Y{{/yes}}{{#no}}N{{/no}}{{^no}}not{{/no}}{{^yes}}?{{/yes}}", value) == "Ynot")
    #expect(
      render("{{#text}}<{{.}}>{{/text}}{{#empty}}E{{/empty}}{{#gone}}G{{/gone}}{{^gone}}-{{/gone}}", value) == "<t>-")
    #expect(render("{{#list}}{{.}},{{/list}}{{^none}}none{{/none}}{{#none}}x{{/none}}", value) == "a,b,none")
    #expect(render("{{#record}}{{x}}{{text}}{{/record}}{{record.x}}", value) == "1t1")
  }

  @Test("the innermost record that has a name gives it")
  func stack() {
    let value = TemplateValue.record([
      "a": .text("out"), "in": .record(["a": .text("in"), "b": .absent]), "b": .text("B"),
    ])
    #expect(render("{{a}}{{#in}}{{a}}{{b}}{{/in}}{{a}}", value) == "outinout")
  }

  @Test("a tag with a line of its own takes the line with it")
  func standalone() {
    let value = TemplateValue.record(["s": .flag(true), "l": .list([.text("1"), .text("2")])])
    #expect(render("a\n  {{#s}}  \nb\n{{/s}}\nc", value) == "a\nb\nc")
    #expect(render("a\r\n{{! x\n y }}\r\nb", value) == "a\r\nb")
    #expect(render("{{#l}}\n- {{.}}\n{{/l}}", value) == "- 1\n- 2\n")
    #expect(render(" {{#s}}x{{/s}} \n", value) == " x \n")
    #expect(render("a {{! x }}\nb", value) == "a \nb")
    #expect(render("{{#s}} {{/s}}\n", value) == " \n")
  }

  @Test("a partial on a line of its own is indented, what it prints is not")
  func partials() {
    let value = TemplateValue.record(["x": .text("1\n2"), "s": .flag(true)])
    #expect(render("[{{>p}}]", value, partials: ["p.mustache": "{{{x}}}"]) == "[1\n2]")
    #expect(
      render("a\n  {{>p}}\nb", value, partials: ["p.mustache": "<\n\n{{x}}\n{{#s}}\n>\n{{/s}}\n"])
        == "a\n  <\n\n  1\n2\n  >\nb")
    #expect(
      render("  {{>p}}\n", value, partials: ["p.mustache": "p\n  {{>q/r}}\n", "q/r.mustache": "q\nr"])
        == "  p\n    q\n    r")
  }

  @Test("what is absent prints nothing, whatever is asked of it")
  func absent() {
    #expect(render("[{{a}}{{#a}}{{b}}{{/a}}]", .absent) == "[]")
    let value = TemplateValue.record(["l": .list([.absent, .record(["x": .text("1")])]), "x": .text("out")])
    #expect(render("{{#l}}{{x}}{{/l}}", value) == "1")
  }

  @Test("a value that lacks a name is an error with its place")
  func missing() {
    #expect(render("a\n {{b}}") == "t.mustache:2:4: error: no value was given for 'b' [template.missing-value]")
    #expect(
      render("{{a.b}}", .record(["a": .record([:])]))
        == "t.mustache:1:3: error: no value was given for 'a.b' [template.missing-value]")
    #expect(render("{{a.b}}", .record(["a": .absent])) == "")
    #expect(
      render("{{a}}", .record(["a": .flag(true)]))
        == "t.mustache:1:3: error: 'a' is a flag and cannot be printed [template.not-text]")
  }
}
