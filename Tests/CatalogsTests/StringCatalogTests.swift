import Catalogs
import OrderedCollections
import SourceText
import Testing

@Suite("String catalogs are read with places, checked and written")
struct StringCatalogTests {
  let text = """
    {
      "sourceLanguage" : "en",
      "strings" : {
        "Get a user" : {
          "comment" : "a title",
          "localizations" : {
            "de" : {
              "stringUnit" : {
                "state" : "needs_review",
                "value" : "Einen Benutzer holen"
              }
            },
            "zh-Hans" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "获取用户"
              }
            }
          }
        },
        "Nobody" : {

        },
        "users" : {
          "extractionState" : "manual",
          "localizations" : {
            "de" : {
              "variations" : {
                "plural" : {
                  "one" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "Benutzer"
                    }
                  },
                  "other" : {
                    "stringUnit" : {
                      "state" : "new",
                      "value" : ""
                    }
                  }
                }
              }
            }
          },
          "shouldTranslate" : false
        }
      },
      "version" : "1.0"
    }
    """

  func read(_ text: String) -> (catalog: StringCatalog?, messages: [String]) {
    let (catalog, diagnostics) = StringCatalog.read(SourceFile(name: "a.xcstrings", text: text))
    return (catalog, diagnostics.map { $0.rendered(style: .plain) })
  }

  @Test("translations are found by key and locale")
  func translations() throws {
    let (read, messages) = read(text)
    #expect(messages == [])
    let catalog = try #require(read)
    #expect(catalog.locales == ["de", "zh-Hans"])
    #expect(catalog.translation(of: "Get a user", in: "zh-Hans") == "获取用户")
    #expect(catalog.translation(of: "Get a user", in: "de") == "Einen Benutzer holen")
    #expect(catalog.translation(of: "Get a user", in: "fr") == nil)
    #expect(catalog.translation(of: "Nobody", in: "de") == nil)
    #expect(catalog.translation(of: "users", in: "de") == nil)
    #expect(catalog.entries["users"]?.localizations["de"]?.plurals[.one]?.value == "Benutzer")
    let range = try #require(catalog.range(ofKey: "Nobody"))
    #expect(range.start.line == 21)
    #expect(range.start.column == 5)
    #expect(Array(text.utf8)[range.start.offset..<range.end.offset].elementsEqual("\"Nobody\"".utf8))
    #expect(catalog.range(ofKey: "None") == nil)
  }

  @Test("what is written is what was read")
  func roundTrip() throws {
    let catalog = try #require(read(text).catalog)
    #expect(String(decoding: catalog.json(), as: UTF8.self) == text)
  }

  @Test("a key that does not occur is an error, with the nearest untranslated string")
  func unknownKeys() throws {
    let catalog = try #require(read(text).catalog)
    let messages = catalog.keysNotIn(["Get the user", "Nobody", "Everybody", "users"]).map {
      $0.rendered(style: .plain)
    }
    #expect(
      messages == [
        "a.xcstrings:4:5: error: the string 'Get a user' does not occur; did you mean 'Get the user'? "
          + "[catalog.unknown-string]"
      ])
    #expect(catalog.keysNotIn(["Get a user", "Nobody", "users"]) == [])
  }

  @Test("coverage counts what is translated, per locale")
  func coverage() throws {
    let catalog = try #require(read(text).catalog)
    #expect(
      catalog.coverage(of: ["Get a user", "Nobody", "users", "Else"]) == [
        StringCatalogCoverage(locale: "de", translated: 0, needingReview: 1, total: 3),
        StringCatalogCoverage(locale: "zh-Hans", translated: 1, needingReview: 0, total: 3),
      ])
  }

  @Test("merging keeps translations, adds new strings, marks stale ones and drops empty ones")
  func merging() throws {
    let catalog = try #require(read(text).catalog)
    let merged = catalog.merging(["New": "why", "Other": nil])
    #expect(Array(merged.entries.keys) == ["New", "Other", "Get a user", "users"])
    #expect(merged.entries["New"]?.comment == "why")
    #expect(merged.entries["Get a user"]?.extractionState == "stale")
    #expect(merged.entries["users"]?.extractionState == "manual")
    let stale = merged.keysNotIn(["New", "Other", "users"])
    #expect(stale.map(\.id) == ["catalog.stale-string"])
    #expect(!stale.hasErrors)
    let back = merged.merging(["Get a user": nil])
    #expect(back.entries["Get a user"]?.extractionState == nil)
    #expect(back.entries["Get a user"]?.comment == "a title")
    #expect(back.translation(of: "Get a user", in: "zh-Hans") == "获取用户")
  }

  @Test(
    "what the format does not have is an error with its place",
    arguments: [
      (
        #"{"sourceLanguage":"en","strngs":{},"strings":{}}"#,
        "1:24: error: a string catalog has no member 'strngs' here; did you mean 'strings'? [catalog.unknown-member]"
      ),
      (#"{"strings":{}}"#, "1:1: error: the member 'sourceLanguage' is missing [catalog.missing-member]"),
      (#"{"sourceLanguage":"en"}"#, "1:1: error: the member 'strings' is missing [catalog.missing-member]"),
      ("[]", "1:1: error: an object must stand here, not an array [catalog.wrong-kind]"),
      (
        entry(#""coment":"""#),
        "1:40: error: a string catalog has no member 'coment' here; did you mean 'comment'? [catalog.unknown-member]"
      ),
      (entry(#""shouldTranslate":1"#), "1:58: error: a boolean must stand here, not a number [catalog.wrong-kind]"),
      (
        entry(#""localizations":{"de":{"stringunit":{}}}"#),
        "1:63: error: a string catalog has no member 'stringunit' here; did you mean 'stringUnit'? "
          + "[catalog.unknown-member]"
      ),
      (
        unit(#""state":"done","value":"x""#),
        "1:85: error: 'done' is not a state; states are new, translated, needs_review [catalog.unknown-state]"
      ),
      (
        unit(#""state":"translted","value":"x""#),
        "1:85: error: 'translted' is not a state; states are new, translated, needs_review; "
          + "did you mean 'translated'? [catalog.unknown-state]"
      ),
      (unit(#""state":"new""#), "1:76: error: the member 'value' is missing [catalog.missing-member]"),
      (
        entry(#""localizations":{"de":{"variations":{"device":{}}}}"#),
        "1:77: warning: 'device' is not used and changes nothing [catalog.not-used]"
      ),
      (
        entry(#""localizations":{"de":{"variations":{"plural":{"ones":{}}}}}"#),
        "1:87: error: a string catalog has no member 'ones' here; did you mean 'one'? [catalog.unknown-member]"
      ),
      ("{", "1:1: error: an object must be closed with '}' [json.unclosed]"),
    ])
  func faults(text: String, message: String) {
    #expect(read(text).messages == ["a.xcstrings:" + message])
  }

  @Test("a broken entry is left out and the others stay")
  func brokenEntry() throws {
    let catalog = try #require(read(#"{"sourceLanguage":"en","strings":{"a":1,"b":{}}}"#).catalog)
    #expect(Array(catalog.entries.keys) == ["b"])
  }
}

private func entry(_ members: String) -> String {
  #"{"sourceLanguage":"en","strings":{"k":{\#(members)}}}"#
}

private func unit(_ members: String) -> String {
  entry(#""localizations":{"de":{"stringUnit":{\#(members)}}}"#)
}
