import APISpec
import OrderedCollections
import Testing

@Suite("Availability, localized texts, servers, statuses")
struct LifecycleTests {
  @Test("availability remembers what happened, oldest first")
  func availability() {
    let availability = Availability.since("1").then(.changed, in: "2", note: "faster").then(
      .deprecated, in: Release("3"))
    #expect(availability.events.map(\.kind) == [.added, .changed, .deprecated])
    #expect(availability.events.map(\.release) == ["1", "2", "3"])
    #expect(availability.events[1].note == "faster")
    #expect(availability.since == "1")
    #expect(availability.isDeprecated)
    #expect(availability.release(of: .removed) == nil)
  }

  @Test("what says nothing is as old as the API and not deprecated")
  func silence() {
    #expect(Availability().since == nil)
    #expect(!Availability().isDeprecated)
    #expect(Availability.changed(in: Release("2")).since == nil)
    #expect(!Availability.since(Release("2")).then(.removed, in: "3").isDeprecated)
  }

  @Test("of several events of a kind the first counts")
  func first() {
    #expect(Availability.since("1").then(.changed, in: "2").then(.changed, in: "3").release(of: .changed) == "2")
  }

  @Test("a text falls back to its source language")
  func texts() {
    let text = LocalizedText("a user", translations: ["zh-Hans": "用户"])
    #expect(text.text(in: "zh-Hans") == "用户")
    #expect(text.text(in: "de") == "a user")
    #expect(text.isTranslated(into: "zh-Hans"))
    #expect(!text.isTranslated(into: "de"))
    let name = "x"
    #expect(LocalizedText("user \(name)").source == "user x")
  }

  @Test("variables of a server's URL are replaced by their defaults, wherever they occur")
  func servers() {
    let server = Server("https://{region}.example.com/{region}/{version}/{other}")
      .variable("region", default: "eu", of: ["eu", "us"], "where the data is")
      .variable("version", default: "v1")
    #expect(server.defaultURL == "https://eu.example.com/eu/v1/{other}")
    #expect(server.variables.keys.elements == ["region", "version"])
    #expect(server.variables["region"]?.allowedValues == ["eu", "us"])
    #expect(server.variables["region"]?.description == "where the data is")
  }

  @Test("a status describes a code, a hundred of them, or the rest")
  func statuses() {
    #expect(ResponseStatus.code(404).text == "404")
    #expect(ResponseStatus.range(4).text == "4XX")
    #expect(ResponseStatus.default.text == "default")
    #expect(ResponseStatus.code(404).matches(404))
    #expect(!ResponseStatus.code(404).matches(400))
    #expect(ResponseStatus.range(4).matches(400) && ResponseStatus.range(4).matches(499))
    #expect(!ResponseStatus.range(4).matches(399) && !ResponseStatus.range(4).matches(500))
    #expect(ResponseStatus.default.matches(418))
  }
}
