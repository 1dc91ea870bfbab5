import Foundation
import JSON
import OrderedCollections
import TestSupport
import Testing

extension BrowserTests {
  @Suite("Accessibility", .enabled(if: Axe.source != nil, "the Python package axe-core-python is missing"))
  struct AccessibilityTests {
    @Test("axe finds nothing on pages of every kind, light and dark, from left to right and from right to left")
    func axe() throws {
      let source = try #require(Axe.source)
      try Program.withTemporaryFolder { folder in
        let site = """
          title: Two directions
          apis:
            - spec: docker-accounts
              locales: [en, ar]
            - spec: gitlab-users
              locales: [en, ar]
          """
        try Data(site.utf8).write(to: folder.appendingPathComponent("lectern.yaml"))
        try ServedSite.with(site: folder) { site in
          for language in ["", "ar/"] {
            for page in [
              "", "search/", "docker-accounts/", "docker-accounts/changes/", "gitlab-users/types/user/",
              "gitlab-users/operations/create-user/", "gitlab-users/sections/ssh-keys/",
            ] {
              for scheme in ["light", "dark"] {
                try site.session.browser(
                  "Emulation.setEmulatedMedia",
                  ["features": [["name": "prefers-color-scheme", "value": .string(scheme)]]])
                try site.open(language + page)
                #expect(site.session.becomes("document.documentElement.dataset.js === ''"))
                _ = try site.session.run(source)
                _ = try site.session.run("axe.run().then((found) => { window.found = found.violations; });")
                #expect(site.session.becomes("window.found"))
                let found = try site.session.run(
                  "return window.found.map((each) => each.id + ': ' + each.nodes[0].html).join('\\n');")
                #expect(found.string == "", "\(language)\(page), \(scheme)")
              }
            }
          }
        }
      }
    }
  }
}

/// The checker [axe-core](https://github.com/dequelabs/axe-core), as a Python package brings it.
private enum Axe {
  /// The script; nil when the package is not there.
  static let source: String? = {
    let find = "import axe_core_python, os; print(os.path.dirname(axe_core_python.__file__), end='')"
    guard let python = Program("python3"), let outcome = try? python.run(["-c", find]), outcome.code == 0 else {
      return nil
    }
    return try? String(contentsOfFile: outcome.output + "/axe.min.js", encoding: .utf8)
  }()
}
