import Foundation
import Testing
import TestSupport

@Suite("lectern fixtures")
struct FixturesCommandTests {
  @Test("--check passes on what was written, and names every file that differs, is missing, or is too many")
  func check() throws {
    try Folder.with { folder in
      let written = try folder.lectern("fixtures", "docker-accounts", "-o", "data")
      #expect(written.code == 0)
      #expect(written.errors == "")
      let files = try folder.files("data").keys.filter { $0 != ".lectern" }
      #expect(written.output.wholeMatch(of: /data: \d+ fixtures, (\d+) files\n/)?.1 == "\(files.count)")

      let good = try folder.lectern("fixtures", "docker-accounts", "-o", "data", "--check")
      #expect(good.code == 0)
      #expect(good.output == "data: \(files.count) files are as they should be\n")

      try folder.write("{}", to: "data/docker-accounts/get-user/jane-doe.response.json")
      try folder.remove("data/docker-accounts/get-user/wrong-password.http")
      try folder.write("?", to: "data/docker-accounts/get-user/unknown.http")
      let bad = try folder.lectern("fixtures", "docker-accounts", "-o", "data", "--check")
      #expect(bad.code == 1)
      #expect(bad.output == "")
      let lines = bad.errors.split(separator: "\n").map(String.init)
      #expect(
        lines == [
          "error: data/docker-accounts/get-user/jane-doe.response.json:1: differs from the spec",
          "error: data/docker-accounts/get-user/wrong-password.http: missing",
          "error: data/docker-accounts/get-user/unknown.http: belongs to no example of the spec",
          "error: 3 of the files differ; run `lectern fixtures -o data` to write them anew",
        ])
      #expect(try folder.text("data/docker-accounts/get-user/unknown.http") == "?", "--check writes nothing")
    }
  }

  @Test("--format writes only what was chosen")
  func formats() throws {
    try Folder.with { folder in
      #expect(try folder.lectern("fixtures", "docker-accounts", "--format", "json").code == 0)
      let names = try folder.files("fixtures").keys
      #expect(names.contains("docker-accounts/get-user/jane-doe.response.json"))
      #expect(!names.contains { $0.hasSuffix(".http") || $0.hasSuffix(".sh") })

      let unknown = try folder.lectern("fixtures", "--format", "json,xml")
      #expect(unknown.code == 64)
      #expect(unknown.errors == "error: no format is called `xml`; there are json, http, curl\n")
    }
  }
}
