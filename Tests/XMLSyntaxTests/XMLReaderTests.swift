import Testing
import XMLSyntax

@Suite("XML")
struct XMLReaderTests {
  private func read(_ text: String) throws -> ParsedElement {
    try XMLReader.element(of: Array(text.utf8))
  }

  /// What is wrong with a text; an empty text when nothing is.
  private func error(_ text: String) -> String {
    do {
      _ = try XMLReader.element(of: Array(text.utf8))
      return ""
    } catch {
      return error.description
    }
  }

  @Test("elements, attributes, characters, references, CDATA sections and comments are read")
  func document() throws {
    let root = try read(
      """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
      <!-- a pet --><?style none?>
      <pet id='7' note="a &lt; &quot;b&quot;&#10;&#x63;">
        <name>Rex &amp; Co<![CDATA[ <&> ]]>!</name><empty/><é b = "1" ></é >
      </pet>
      """)
    #expect(root.name.qualified == "pet")
    #expect(root.attributes.map(\.name.local) == ["id", "note"])
    #expect(root.attributes.map(\.value) == ["7", "a < \"b\"\nc"])
    #expect(root.elements.map(\.name.local) == ["name", "empty", "é"])
    #expect(root.elements[0].text == "Rex & Co <&> !")
    #expect(root.elements[0].children.count == 1)
    #expect(root.elements[1].children == [])
    #expect(root.elements[2].attributes[0].value == "1")
  }

  @Test("names are resolved to the namespaces that are declared around them")
  func namespaces() throws {
    let root = try read(
      #"<a xmlns="urn:one" xmlns:p="urn:two" x="1" p:y="2"><p:b/><c xmlns=""/><q:d xmlns:p="urn:three"><p:e/></q:d></a>"#
    )
    #expect(root.name.namespace == "urn:one")
    #expect(root.attributes.map(\.name.namespace) == [nil, "urn:two"])
    #expect(root.attributes.map(\.name.qualified) == ["x", "p:y"])
    #expect(root.elements.map(\.name.namespace) == ["urn:two", nil, nil])
    #expect(root.elements[2].elements[0].name.namespace == "urn:three")
    #expect(root.elements[0].name.local == "b")
  }

  @Test("line ends are one character, and spaces in attributes")
  func lineEnds() throws {
    let root = try read("<a b='1\r\n2\t3'>x\r\ny\rz&#13;</a>")
    #expect(root.attributes[0].value == "1 2 3")
    #expect(root.text == "x\ny\nz\r")
  }

  @Test(
    "what is no XML is refused with its place",
    arguments: [
      ("", "1:1: there is no element"),
      ("<a>", "1:4: the element `a` has no end tag"),
      ("<a>\n  <b></a>", "2:6: the element `b` ends with the tag of `a`"),
      ("<a/><b/>", "1:5: there is a second element beside the first"),
      ("<a/>x", "1:5: there are characters outside of the element"),
      ("x<a/>", "1:1: there are characters outside of the element"),
      ("</a>", "1:1: the end tag of `a` has no start tag"),
      ("<a b=\"1\" b='2'/>", "1:11: the attribute `b` is there twice"),
      ("<a b=\"1\"c=\"2\"/>", "1:9: the start tag of `a` does not end with `>`"),
      ("<a b>", "1:5: `b` has no value"),
      ("<a b=1>", "1:6: the value of `b` has no quotes"),
      ("<a b=\"<\"/>", "1:7: `<` cannot stand in the value of an attribute"),
      ("<a b=\"1/>", "1:10: the value of `b` does not end"),
      ("<1/>", "1:2: `1` is no name"),
      ("< a/>", "1:2: a name is missing"),
      ("<a>&nbsp;</a>", "1:4: `&nbsp;` stands for no character"),
      ("<a>&#0;</a>", "1:4: `&#0;` stands for no character"),
      ("<a>&#+65;</a>", "1:4: `&#+65;` stands for no character"),
      ("<a>fish & chips</a>", "1:9: `&` begins no reference; write `&amp;`"),
      ("<a>]]></a>", "1:4: `]]>` cannot stand between tags"),
      ("<a>é\u{1}</a>", "1:5: the character U+1 cannot stand in XML"),
      ("<a><!-- -- --></a>", "1:9: `--` cannot stand in a comment"),
      ("<a><![CDATA[ </a>", "1:18: a CDATA section does not end with `]]>`"),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "1:1: document type declarations are not read"),
      (" <?xml version=\"1.0\"?><a/>", "1:7: the declaration has to be what comes first"),
      ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "1:38: the declaration cannot say encoding=\"UTF-16\""),
      ("<?xml encoding=\"UTF-8\"?><a/>", "1:25: the declaration has to name the version first, and each thing once"),
    ])
  func refusals(text: String, message: String) {
    #expect(error(text) == message)
  }

  @Test("what is no UTF-8, and what is nested without end, is refused")
  func limits() {
    #expect(throws: XMLSyntaxError.self) { try XMLReader.element(of: [0x3C, 0x61, 0xFF, 0x2F, 0x3E]) }
    let depth = XMLReader.depthLimit
    let deep = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(error(deep) == "")
    #expect(error(String(repeating: "<a>", count: 100_000)).hasSuffix("elements stand inside of each other"))
  }
}
