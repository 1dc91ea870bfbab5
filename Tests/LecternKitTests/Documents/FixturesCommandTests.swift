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
      let files = try folder.files("data").keys.filter { $0 != ".lectern-fixtures" }
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
          "error: data/docker-accounts/get-user/jane-doe.response.json:1: differs from the spec; it was changed by hand",
          "error: data/docker-accounts/get-user/wrong-password.http: missing",
          "error: data/docker-accounts/get-user/unknown.http: belongs to no example of the spec",
          "error: 3 of the files differ; run `lectern fixtures -o data` to write them anew",
        ])
      #expect(try folder.text("data/docker-accounts/get-user/unknown.http") == "?", "--check writes nothing")
    }
  }

  @Test("what was changed by hand is not replaced, unless that is asked for, and nothing else is written then")
  func edited() throws {
    try Folder.with { folder in
      let formats = ["fixtures", "docker-accounts", "-o", "data", "--format"]
      #expect(try LecternExecutable.run(formats + ["json"], in: folder.url).code == 0)
      let edited = "data/docker-accounts/get-user/jane-doe.response.json"
      try folder.write("mine", to: edited)
      try folder.write("mine", to: "data/docker-accounts/get-user/jane-doe.http")
      try folder.write("notes", to: "data/notes.txt")

      let refused = try LecternExecutable.run(formats + ["json,http"], in: folder.url)
      #expect(refused.code == 1)
      #expect(
        refused.errors.split(separator: "\n") == [
          "error: \(edited): was changed by hand",
          "error: data/docker-accounts/get-user/jane-doe.http: is in the way, and not a file of lectern",
          "error: nothing was written; move these files away, or replace them with --overwrite-edited",
        ])
      #expect(!folder.exists("data/docker-accounts/get-user/jane-doe.response.http"))
      #expect(try folder.text(edited) == "mine")

      let forced = try LecternExecutable.run(formats + ["json,http", "--overwrite-edited"], in: folder.url)
      #expect(forced.code == 0)
      #expect(try folder.text(edited) != "mine")
      #expect(try folder.text("data/notes.txt") == "notes")
    }
  }

  @Test("files that belong to nothing any more are removed, those changed by hand stay and are named")
  func orphans() throws {
    try Folder.with { folder in
      let all = ["fixtures", "docker-accounts", "-o", "data", "--format"]
      #expect(try LecternExecutable.run(all + ["curl", "--invalid"], in: folder.url).code == 0)
      let kept = "data/docker-accounts/get-user/jane-doe.sh"
      try folder.write("mine", to: kept)
      let outcome = try LecternExecutable.run(all + ["har"], in: folder.url)
      #expect(outcome.code == 0)
      #expect(outcome.errors == "error: \(kept): belongs to no example now; it was changed by hand, and stays\n")
      #expect(
        Set(try folder.files("data").keys) == [
          ".lectern-fixtures", "docker-accounts/get-user/jane-doe.sh", "docker-accounts/docker-accounts.har",
          "docker-accounts/index.json",
        ])
    }
  }

  @Test("--invalid adds requests that must be refused")
  func invalid() throws {
    try Folder.with { folder in
      #expect(try folder.lectern("fixtures", "docker-accounts", "--invalid").code == 0)
      let name = "fixtures/docker-accounts/add-email/invalid/body-email-required"
      #expect(try folder.text("\(name).problem.json").contains("\"keyword\": \"required\""))
      #expect(folder.exists("\(name).http") && folder.exists("fixtures/docker-accounts/docker-accounts.invalid.har"))
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
      #expect(unknown.errors == "error: no format is called `xml`; there are json, http, curl, har, postman, swift\n")
    }
  }
}
