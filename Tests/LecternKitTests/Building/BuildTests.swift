import Foundation
import Testing
import TestSupport

@Suite("lectern build")
struct BuildTests {
  @Test("without arguments, the bundled APIs go to public/, and one line says how much that is")
  func defaults() throws {
    try Folder.with { folder in
      let outcome = try folder.lectern("build")
      #expect(outcome.code == 0)
      #expect(outcome.errors == "")
      let files = try folder.files("public").filter { $0.key != ".lectern" }
      let pages = files.keys.count { $0.hasSuffix(".html") }
      let bytes = files.values.reduce(0) { $0 + $1.count }
      let summary = "public: \(pages) pages, \(files.count) files, \(bytes) bytes in "
      #expect(outcome.output.hasPrefix(summary))
      let seconds = try #require(outcome.output.dropFirst(summary.count).wholeMatch(of: /(\d+\.\d\d) s\n/))
      #expect(Double(seconds.1) != nil)
      #expect(files["docker-accounts/operations/get-user/index.html"] != nil)
      #expect(files["gitlab-users/operations/get-user/index.md"] != nil)
      #expect(files["zh-Hans/gitlab-users/index.html"] != nil)

      #expect(try folder.lectern("build", "docker-accounts", "gitlab-users", "-o", "named").code == 0)
      #expect(try folder.files("named") == folder.files("public"), "naming all APIs gives the same site")
    }
  }

  @Test("a site of one API has it at its root; a second build gives the same bytes and removes what is stale")
  func oneAPI() throws {
    try Folder.with { folder in
      #expect(try folder.lectern("build", "docker-accounts", "-o", "docs").code == 0)
      let first = try folder.files("docs")
      #expect(first["operations/get-user/index.html"] != nil)
      #expect(!first.keys.contains { $0.hasPrefix("docker-accounts/") })

      try folder.write("of yesterday", to: "docs/stale/index.html")
      #expect(try folder.lectern("build", "docker-accounts", "--output", "docs/").code == 0)
      #expect(try folder.files("docs") == first)
      #expect(try folder.names() == ["docs"])
    }
  }

  @Test("--site takes title, languages and output from lectern.yaml, with paths below the site's folder")
  func siteProject() throws {
    try Folder.with { folder in
      try folder.write(
        """
        title: Two manuals
        base-url: https://example.org/manuals/
        apis:
          - spec: docker-accounts
            id: docker
            catalog: words.xcstrings
            locales: [en]
        guides: guides
        output: html
        """, to: "project/lectern.yaml")
      try folder.copy(package: "spec/DockerAccounts/DockerAccounts.xcstrings", to: "project/words.xcstrings")
      try folder.write("# First steps\n\nRead this.\n", to: "project/guides/1-first-steps.md")
      let outcome = try folder.lectern("build", "--site", "project")
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("project/html: "))
      #expect(outcome.errors == "")
      let files = try folder.files("project/html")
      #expect(!files.keys.contains { $0.hasPrefix("zh-Hans/") })
      #expect(files.keys.contains { $0.hasSuffix("first-steps/index.html") })
      #expect(try folder.text("project/html/index.html").contains("Two manuals"))
      #expect(try folder.text("project/html/sitemap.xml").contains("<loc>https://example.org/manuals/"))
    }
  }

  @Test("the lectern.yaml of the current folder is the site when no --site is given")
  func currentFolder() throws {
    try Folder.with { folder in
      try folder.writeSite(title: "Here")
      let outcome = try folder.lectern("build")
      #expect(outcome.output.hasPrefix("public: "))
      #expect(try folder.text("public/index.html").contains("Here"))
    }
  }

  @Test("a folder with files of somebody else is refused and stays as it is")
  func foreignFolder() throws {
    try Folder.with { folder in
      try folder.write("mine", to: "home/letter.txt")
      let outcome = try folder.lectern("build", "docker-accounts", "-o", "home")
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "error: home holds files that lectern did not write; choose another folder, or empty this one\n")
      #expect(try folder.files("home") == ["letter.txt": Data("mine".utf8)])
      #expect(try folder.names() == ["home"])
    }
  }

  @Test("a symbolic link stays one, even one to another; what it points at is replaced")
  func symbolicLinks() throws {
    try Folder.with { folder in
      let manager = FileManager.default
      try manager.createDirectory(at: folder.url.appendingPathComponent("disk/real"), withIntermediateDirectories: true)
      try manager.createSymbolicLink(
        atPath: folder.url.appendingPathComponent("disk/current").path, withDestinationPath: "real")
      try manager.createSymbolicLink(
        atPath: folder.url.appendingPathComponent("www").path, withDestinationPath: "disk/current")
      try folder.writeSite()
      #expect(try folder.lectern("build", "-o", "www").code == 0)
      #expect(
        try manager.destinationOfSymbolicLink(atPath: folder.url.appendingPathComponent("www").path) == "disk/current")
      #expect(
        try manager.destinationOfSymbolicLink(atPath: folder.url.appendingPathComponent("disk/current").path) == "real")
      #expect(folder.exists("disk/real/index.html"))
      #expect(try manager.contentsOfDirectory(atPath: folder.url.appendingPathComponent("disk").path).count == 2)
    }
  }
}
