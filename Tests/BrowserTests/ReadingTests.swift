import Foundation
import JSON
import TestSupport
import Testing

extension BrowserTests {
  @Suite("Reading")
  struct ReadingTests {
    @Test("without JavaScript everything is there and shown, but the console")
    func withoutScripts() throws {
      let off: JSONValue = ["profile.managed_default_content_settings.javascript": 2]
      try ServedSite.with(preferences: off) { site in
        let session = site.session
        try site.open("gitlab-users/operations/list-users/")
        #expect(try session.elements("html[data-js]").isEmpty, "scripts are on: the test tests nothing")
        let source = try site.server.text("/gitlab-users/operations/list-users/")
        for selector in [
          "h1", ".path", ".field-name:not(details:not([open]) *)", ".response > summary", ".choice-label",
          ".card-title", ".rail pre", ".navigation a[aria-current]",
        ] {
          let elements = try session.elements(selector)
          #expect(!elements.isEmpty, "\(selector)")
          for element in elements { #expect(try element.isShown, "\(selector): \(element.id)") }
        }
        let statuses = try session.elements(".response > summary .status").map { try $0.text }
        #expect(statuses.contains("200"))
        #expect(statuses.contains("401"))
        let labels = try session.elements(".choice-label").map { try $0.text }
        #expect(labels.contains("curl"))
        let shownExamples = try session.elements(".choice").count
        #expect(shownExamples == source.split(separator: "class=\"choice\"").count - 1)
        for selector in ["#try", "[data-console-open]", "[data-theme-switch]", ".tabs"] {
          for element in try session.elements(selector) { #expect(try !element.isShown, "\(selector)") }
        }
      }
    }

    @Test("pages of every kind say nothing on the console, and ask nobody but their own server")
    func quiet() throws {
      try ServedSite.with { site in
        for path in ServedSite.pageKinds {
          try site.open(path)
          #expect(site.session.becomes("document.documentElement.dataset.js === ''"), "\(path)")
          let own = path == "no/such/page/" ? site.server.url + path : "nothing"
          let messages = try site.session.consoleMessages().filter { !$0.hasPrefix(own) }
          #expect(messages == [], "\(path)")
          let foreign = try site.session.requestedAddresses().filter {
            !$0.hasPrefix(site.server.url) && !$0.hasPrefix("data:")
          }
          #expect(foreign == [], "\(path)")
        }
      }
    }

    @Test("search forgives a slip, and Enter goes to the first result")
    func search() throws {
      try ServedSite.with { site in
        let session = site.session
        try site.open("docker-accounts/")
        #expect(session.becomes("document.documentElement.dataset.js === ''"))
        _ = try session.element("[data-search-open]")
        try session.type("/")
        let input = try session.element("dialog[open] input")
        try input.type("emial")
        #expect(session.becomes("document.querySelector('dialog [role=option]')"))
        let results = try session.elements("dialog [role=option]").map { try $0.text.lowercased() }
        #expect(results.first?.contains("email") == true, "\(results)")
        try input.type(Key.enter)
        #expect(session.becomes("/operations\\/[a-z-]*email/.test(location.pathname)"))
      }
    }

    @Test("the other language has the same page, and the theme is remembered")
    func languageAndTheme() throws {
      try ServedSite.with { site in
        let session = site.session
        try site.open("docker-accounts/operations/get-user/")
        let light = try session.run("return getComputedStyle(document.documentElement).backgroundColor").string
        try session.element(".menu summary").click()
        try session.element(".menu a[hreflang='zh-Hans']").click()
        #expect(session.becomes("document.documentElement.lang === 'zh-Hans'"))
        #expect(try site.path == "zh-Hans/docker-accounts/operations/get-user/index.html")

        let button = try session.element("[data-theme-switch]")
        try button.click()
        try button.click()
        #expect(session.becomes("document.documentElement.dataset.theme === 'dark'"))
        try site.open("gitlab-users/")
        #expect(session.becomes("document.documentElement.dataset.theme === 'dark'"))
        let dark = try session.run("return getComputedStyle(document.documentElement).backgroundColor").string
        #expect(light != dark)
      }
    }

    @Test("on a small screen nothing sticks out, and the contents open with their button")
    func smallScreen() throws {
      try ServedSite.with { site in
        let session = site.session
        try site.open("")
        try session.resize(width: 375, height: 700)
        for path in ServedSite.pageKinds {
          try site.open(path)
          #expect(try session.run("return innerWidth").int == 375)
          // A scroll bar that has just come takes a moment to be counted on both sides.
          let nothingSticksOut = "document.documentElement.scrollWidth === document.documentElement.clientWidth"
          #expect(session.becomes(nothingSticksOut), "\(path)")
        }
        try site.open("gitlab-users/operations/get-user/")
        #expect(try !session.element("#navigation").isShown)
        try session.element(".navigation-button").click()
        #expect(try session.element("#navigation").isShown)
        #expect(try session.element("#navigation a[aria-current]").isShown)
      }
    }

    @Test("on paper a request is there in one language, without room for the others, and all of the examples are")
    func paper() throws {
      try ServedSite.with { site in
        let session = site.session
        try site.open("docker-accounts/operations/get-user/")
        #expect(session.becomes("document.querySelector('[data-choices=language][data-ready]')"))
        try session.browser("Emulation.setEmulatedMedia", ["media": "print"])
        let heights =
          try session.run(
            """
            return [...document.querySelectorAll("[data-choices=language]")].map((group) => {
              const shown = [...group.querySelectorAll(":scope > .choice")].filter((each) => each.offsetHeight);
              return [shown.length, group.offsetHeight - shown[0].offsetHeight].join();
            });
            """
          ).array ?? []
        #expect(heights.count > 1 && heights.allSatisfy { $0 == "1,0" }, "\(heights)")
        let hidden =
          "[...document.querySelectorAll('[data-choices=example] > .choice')].filter(e => !e.offsetHeight).length"
        #expect(try session.run("return \(hidden)") == 0)
      }
    }

    @Test("in a language that runs from right to left, pages do, also on a small screen, where nothing sticks out")
    func rightToLeft() throws {
      try Program.withTemporaryFolder { folder in
        try Data("title: A\napis:\n  - spec: gitlab-users\n    locales: [en, ar]\n".utf8)
          .write(to: folder.appendingPathComponent("lectern.yaml"))
        try ServedSite.with(site: folder) { site in
          for path in ["", "types/", "types/user/", "operations/create-user/", "sections/ssh-keys/", "search/"] {
            for width in [1440, 375] {
              try site.session.resize(width: width, height: 900)
              try site.open("ar/\(path)")
              let directions = try site.session.run(
                "return [...new Set([...document.querySelectorAll('body, main, main > *, .lead, .page-head, h1, h2, dl')]"
                  + ".map((each) => getComputedStyle(each).direction))].join()")
              #expect(directions == "rtl", "\(path)")
              let nothingSticksOut = "document.documentElement.scrollWidth === document.documentElement.clientWidth"
              #expect(site.session.becomes(nothingSticksOut), "\(path) at \(width)")
            }
          }
        }
      }
    }

    @Test("a page reloads by itself when a template changes, also when it listens after the change only")
    func liveReload() throws {
      try Program.withTemporaryFolder { folder in
        let package = LecternExecutable.packageFolder
        try FileManager.default.copyItem(
          at: package.appendingPathComponent("templates"), to: folder.appendingPathComponent("templates"))
        try Data("title: A\napis:\n  - spec: docker-accounts\n    locales: [en]\ntemplates: templates\n".utf8)
          .write(to: folder.appendingPathComponent("lectern.yaml"))
        let frame = folder.appendingPathComponent("templates/page.mustache")
        let text = String(decoding: try Data(contentsOf: frame), as: UTF8.self)
        func edit(_ mark: String) throws {
          let edited = text.replacing("<main id=\"content\"", with: "<main data-\(mark) id=\"content\"")
          try Data(edited.utf8).write(to: frame)
        }
        try ServedSite.with(site: folder) { site in
          try site.open("operations/get-user/")
          #expect(site.session.becomes("performance.getEntriesByType('resource').some(e => /reload/.test(e.name))"))
          try edit("edited")
          #expect(site.session.becomes("document.querySelector('main[data-edited]')"))
          #expect(try site.path == "operations/get-user/")

          // A page that does not listen yet, as if the edit came while it loads.
          let script = try site.session.run(
            "return performance.getEntriesByType('resource').find(e => /reload/.test(e.name)).name")
          try site.session.browser("Network.enable", [:])
          try site.session.browser("Network.setBlockedURLs", ["urls": [script]])
          try site.open("operations/login/")
          try edit("edited-again")
          #expect(try waited(20) { try site.server.text("/operations/login/").contains("data-edited-again") })
          #expect(try site.session.elements("main[data-edited-again]").isEmpty)
          try site.session.browser("Network.setBlockedURLs", ["urls": []])
          _ = try site.session.run("import(`${arguments[0]}?late`)", script)
          #expect(site.session.becomes("document.querySelector('main[data-edited-again]')"))
          // Once is enough.
          let loads = "return performance.timeOrigin"
          let load = try site.session.run(loads)
          #expect(site.session.becomes("performance.now() > 1500"))
          #expect(try site.session.run(loads) == load)
        }
      }
    }

    @Test("the built site works from files: links, tabs, copying, the theme, search, and a hint instead of the console")
    func files() throws {
      try Program.withTemporaryFolder { folder in
        let built = try LecternExecutable.run(
          ["build", "--site", "site", "-o", folder.appendingPathComponent("out").path],
          in: LecternExecutable.packageFolder)
        #expect(built.code == 0)
        let driver = try WebDriver()
        defer { driver.stop() }
        let session = try driver.session()
        defer { session.end() }
        let root = folder.appendingPathComponent("out").absoluteString
        for path in ServedSite.pageKinds where path != "no/such/page/" {
          try session.open("\(root)\(root.hasSuffix("/") ? "" : "/")\(path)index.html")
          let family = try session.run("return getComputedStyle(document.body).margin + document.styleSheets.length")
            .string
          #expect(family == "0px1", "\(path)")
          #expect(try session.elements("html[data-file]").count == 1, "\(path)")
        }
        try session.open("\(root)\(root.hasSuffix("/") ? "" : "/")docker-accounts/operations/get-user/index.html")
        try session.element(".choices[data-ready][data-choices=language] option[value=httpie]").click()
        let sample = "document.querySelector('[data-choices=language] > .choice:not([hidden])')"
        #expect(session.becomes("\(sample).dataset.choice === 'httpie'"))
        #expect(session.becomes("\(sample).querySelector('pre').textContent.startsWith('http')"))
        #expect(session.becomes("document.querySelector('.code > button.copy')"))
        #expect(try session.element(".file-only").isShown)
        #expect(try !session.element("[data-console-open]").isShown)
        _ = try session.run("location.hash = 'try'; document.querySelector('[data-console-open]').click()")
        #expect(try !session.element("#try").isShown)
        try session.element("[data-theme-switch]").click()
        #expect(session.becomes("document.documentElement.dataset.theme === 'light'"))
        try session.type("/")
        try session.element("dialog[open] input").type("emial")
        #expect(session.becomes("document.querySelector('dialog [role=option]')"))
        try session.element("dialog[open] input").type(Key.enter)
        #expect(session.becomes("/operations\\/[a-z-]*email[a-z-]*\\/index\\.html$/.test(location.pathname)"))
        #expect(session.becomes("document.documentElement.dataset.theme === 'light'"))
        try session.element(".pager-next, .pager-previous").click()
        #expect(session.becomes("location.pathname.endsWith('index.html') && !/get-user/.test(location.pathname)"))
      }
    }
  }
}
