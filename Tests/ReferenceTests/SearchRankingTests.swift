import APISpec
import BuiltInTemplates
import Foundation
import OrderedCollections
import Site
import Testing

/// Whether the engine that runs scripts outside browsers is installed.
private let hasNode = ["/usr/bin/node", "/usr/local/bin/node"].contains(where: FileManager.default.isExecutableFile)

/// What search answers, with the index of the site of both reference APIs and the scripts that browsers run.
@Suite("Search", .enabled(if: hasNode, "node is not installed"))
struct SearchRankingTests {
  /// The addresses that a query finds, group by group and best first.
  ///
  /// - Parameters:
  ///   - queries: The queries.
  ///   - folder: The folder of the index.
  ///   - open: The group that shows all of its results; then the number of those that it does not show ends each answer.
  private static func answers(
    _ queries: [String], folder: String = "search/", open: String? = nil
  ) throws -> [[String]] {
    let place = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    func write(_ text: String, _ path: String) throws {
      let file = place.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for (path, text) in BuiltInTemplates.files where path.hasPrefix("scripts/search/") { try write(text, path) }
    var parts = ""
    for (path, file) in try PublishedSite.shared().site.files where path.hasPrefix(folder) && path.hasSuffix(".js") {
      parts += String(decoding: file.bytes, as: UTF8.self)
    }
    try write("{\"type\":\"module\"}", "package.json")
    let receiver = "globalThis.parts = {}; const lecternSearch = (part, data) => { parts[part] = data; };\n"
    try write(receiver + parts, "parts.js")
    try write(
      """
      import "./parts.js";
      import { readNames, readPages, readTexts } from "./scripts/search/index.js";
      import { rank } from "./scripts/search/ranking.js";
      const index = await readPages(parts.pages);
      await readNames(index, parts.names);
      await readTexts(index, parts.texts);
      const address = ({ page, name }) => page.url + (name ? `#${name.anchor}` : "");
      const [open, ...queries] = process.argv.slice(2);
      for (const query of queries) {
        const { groups } = rank(index, query, new Set(open ? [open] : []));
        const more = open ? groups.filter(({ key }) => key === open).map(({ more }) => more) : [];
        console.log([...groups.flatMap(({ results }) => results.map(address)), ...more].join(" "));
      }
      """, "ask.js")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["node", place.appending(path: "ask.js").path, open ?? ""] + queries
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: " ").map(String.init) }
  }

  private func check(_ cases: KeyValuePairs<String, String>, folder: String = "search/") throws {
    let answers = try Self.answers(cases.map(\.key), folder: folder)
    try #require(answers.count == cases.count)
    for ((query, first), answer) in zip(cases, answers) {
      #expect(answer.first == first, "“\(query)” finds \(answer.prefix(4))")
    }
  }

  private let gitLab = "gitlab-users/operations/"

  @Test("finds by title, identifier, method and path, whole or in part")
  func operations() throws {
    try check([
      "Get a single user": "docker-accounts/operations/get-user/",
      "list-users": gitLab + "list-users/",
      "listUsers": gitLab + "list-users/",
      "listusers": gitLab + "list-users/",
      "block": gitLab + "block-user/",
      "unblo": gitLab + "unblock-user/",
      "POST /users/12/keys": gitLab + "add-ssh-key-for-user/",
    ])
    let answers = try Self.answers(["/users/{id}/keys", "users keys"])
    for answer in answers { #expect(answer.contains(gitLab + "add-ssh-key-for-user/"), "\(answer)") }
  }

  @Test("forgives one slip in short words and two in long ones")
  func slips() throws {
    let answers = try Self.answers(["blokc", "emial", "crate user", "aplication", "modifcatoin", "usr", "qqqqqqqq"])
    #expect(answers[0].contains(gitLab + "block-user/"))
    #expect(answers[1].first?.contains("email") == true)
    #expect(answers[2].contains(gitLab + "create-user/"))
    #expect(answers[4].first == gitLab + "modify-user/", "\(answers[4])")
    #expect(answers[6].isEmpty)
  }

  @Test("finds names by their parts, with words of their page, and prefers names that are the query")
  func names() throws {
    try check([
      "gravatar_url": "docker-accounts/types/profile/#property-gravatar-url",
      "gravatarUrl": "docker-accounts/types/profile/#property-gravatar-url",
      "gravatar": "docker-accounts/types/profile/#property-gravatar-url",
      "with a shell": "guides/first-steps/#section-with-a-shell",
    ])
    let answer = try #require(try Self.answers(["profile company"]).first)
    #expect(answer.contains("docker-accounts/types/profile/#property-company"), "\(answer)")
  }

  @Test("shows three places of a name, and all of them when its group is opened")
  func places() throws {
    let anchor = "#parameter-path-username"
    let few = try #require(try Self.answers(["username"]).first).filter { $0.hasSuffix(anchor) }
    #expect(few.count == 3)
    let opened = try #require(try Self.answers(["username"], open: "names").first)
    let pages = try PublishedSite.shared().pages.values.filter {
      !$0.path.hasPrefix("zh-Hans/") && $0.ids.contains(String(anchor.dropFirst()))
    }
    #expect(pages.count > 3)
    #expect(
      Set(opened.filter { $0.hasSuffix(anchor) }) == Set(pages.map { $0.path.dropLast("index.html".count) + anchor }))
    #expect(opened.last == "0")
  }

  @Test("finds Chinese words without spaces, next to each other or not")
  func chinese() throws {
    let answers = try Self.answers(["添加邮箱", "邮箱添加", "用户", "SSH密钥"], folder: "zh-Hans/search/")
    for answer in answers { #expect(answer.first?.hasPrefix("zh-Hans/") == true, "\(answers)") }
    for answer in answers.prefix(2) { #expect(answer.first?.contains("/add-") == true, "\(answer)") }
  }
}
