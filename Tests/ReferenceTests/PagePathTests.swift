import Testing

@testable import Reference

@Suite("Ways from page to page")
struct PagePathTests {
  @Test(
    "a link goes up no further than it must",
    arguments: [
      ("a/b/", "a/b/", "index.html"), ("a/b/", "a/c/", "../c/index.html"), ("a/b/", "a/bc/", "../bc/index.html"),
      ("a/bc/", "a/b/", "../b/index.html"), ("a/b/", "", "../../index.html"), ("", "a/b/", "a/b/index.html"),
      ("", "", "index.html"), ("a/", "a/b/c/", "b/c/index.html"), ("a/b/c/", "a/", "../../index.html"),
      ("日/本/", "日/月/", "../月/index.html"), ("日/", "旧/", "../旧/index.html"),
    ])
  func link(from: String, to: String, _ link: String) {
    let (from, to) = (path(from), path(to))
    #expect(from.link(to: to) == link)
    #expect(from.link(to: to, file: "x") == link.replacing("index.html", with: "x"))
    #expect(from.link(to: to, fragment: "é") == (from == to ? "#é" : link + "#é"))
  }

  @Test(
    "a page is in the folder above it, and in no other",
    arguments: [
      ("a/b/", "a/", true), ("a/", "", true), ("a/b/c/", "a/", false), ("ab/c/", "a/", false), ("a/", "a/", false),
      ("", "", false), ("a/b/", "", false), ("日/本/", "日/", true),
    ])
  func isIn(_ page: String, _ folder: String, _ isIn: Bool) {
    #expect(path(page).isIn(path(folder)) == isIn)
  }

  private func path(_ address: String) -> PagePath { PagePath(address.split(separator: "/").map(String.init)) }
}
