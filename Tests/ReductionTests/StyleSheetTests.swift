import BuiltInTemplates
import Reduction
import Testing

@Suite("Reduced style sheets")
struct StyleSheetTests {
  @Test(
    "lose comments and the white space that means nothing",
    arguments: [
      ("/* why */\na ,\nb { color: red; margin: 0 auto; }\n", "a,b{color:red;margin:0 auto}"),
      ("a > b  c:hover :is( d , e ) { x: y !important }", "a>b c:hover :is(d,e){x:y!important}"),
      ("@media (max-width: 56rem) and print { a { b: c; } }", "@media (max-width:56rem) and print{a{b:c}}"),
      ("a{width:calc( 1px + ( 2px - 3px ) )}", "a{width:calc(1px + (2px - 3px))}"),
      ("a{b:1px/* c */2px}/* d */e{f:g}", "a{b:1px/**/2px}e{f:g}"),
      ("a /* b */ c{}", "a c{}"), ("/*! keep  me */ a { }", "/*! keep  me */ a{}"),
      ("a::after { content: \" (  \" attr( href ) \"; }\"; }", "a::after{content:\" (  \" attr(href) \"; }\"}"),
      ("a { b: url( x  y;}'z  ' ) ; }", "a{b:url( x  y;}'z  ' )}"),
      ("a { b: url( data:x;/*,  ) }", "a{b:url( data:x;/*,  )}"),
      (".a\\:  b, .\\26  c, .d\\; { }", ".a\\: b,.\\26  c,.d\\;{}"),
      ("@layer a , b;\n\nhtml:not( [data-js] ) .c > * + * ~ d {}", "@layer a,b;html:not([data-js]) .c>* + * ~ d{}"),
    ])
  func reduced(source: String, result: String) {
    #expect(ReducedStyleSheet.of(source) == result)
    #expect(ReducedStyleSheet.of(result) == result)
  }

  @Test("stay as they are when something in them does not end", arguments: ["a { b: \"c }", "a /* b", "a { b: url(c"])
  func uncertain(source: String) {
    #expect(ReducedStyleSheet.of(source) == source)
  }

  @Test("of the site keep every rule and every string")
  func builtIn() {
    for (path, source) in BuiltInTemplates.files where path.hasSuffix(".css") {
      let reduced = ReducedStyleSheet.of(source)
      #expect(reduced.utf8.count < source.utf8.count, "\(path)")
      let sourceWithoutComments = source.replacing(/\/\*[^*]*\*\//, with: "")
      for byte in "{},\"()#".utf8 {
        #expect(reduced.utf8.count { $0 == byte } == sourceWithoutComments.utf8.count { $0 == byte }, "\(path)")
      }
    }
  }
}
