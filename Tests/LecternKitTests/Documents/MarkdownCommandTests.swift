import Foundation
import Testing
import TestSupport

@Suite("lectern markdown")
struct MarkdownCommandTests {
  @Test("the style reference writes a file a page; the others a document an API and language")
  func styles() throws {
    try Folder.with { folder in
      let pages = try folder.lectern("markdown", "docker-accounts")
      #expect(pages.code == 0)
      #expect(pages.errors == "")
      let files = try folder.files("markdown")
      #expect(pages.output.hasPrefix("markdown: \(files.count - 1) files, "))
      #expect(files["operations/get-user/index.md"] != nil)
      #expect(files.keys.allSatisfy { $0.hasSuffix(".md") || $0 == ".lectern" })

      for style in ["httpdomain", "gitlab"] {
        let outcome = try folder.lectern("markdown", "gitlab-users", "--style", style, "-o", style)
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        #expect(Set(try folder.files(style).keys) == [".lectern", "gitlab-users.md", "gitlab-users.zh-Hans.md"])
        #expect(try folder.text("\(style)/gitlab-users.md").contains("/users/"))
      }
      #expect(try folder.text("gitlab/gitlab-users.md") != folder.text("httpdomain/gitlab-users.md"))
    }
  }
}
