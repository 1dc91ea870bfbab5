import APISpec
import ArgumentParser
import DockerAccounts
import Explorer
import Foundation
import JSON
import OrderedCollections
import Sandbox
import Schemas
import Site
import SourceText
import Synchronization
import Testing

@testable import LecternKit

@Suite("Recorded exchanges on disk")
struct RecordedFolderTests {
  private static let exchange = ExchangeRecorder.Exchange(
    api: "pets", operation: "get-pet", name: "200",
    messages: Array(
      ("GET https://a.example/pets/1 HTTP/1.1\r\nHost: a.example\r\nContent-Length: 0\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\": 1}").utf8))

  /// What a folder would keep, or has kept.
  private static func propose(
    _ recordings: RecordedFolder
  ) throws(ExchangeRecorder.Failure) -> ExchangeRecorder.Proposal {
    try recordings.propose(exchange, of: API(id: "pets", title: "Pets", version: "1"))
  }

  @Test("all files of an exchange are written, below folders that are made")
  func written() throws {
    try Folder.with { folder in
      let path = folder.url.appendingPathComponent("new/fixtures").path
      let proposal = try Self.propose(RecordedFolder(path: path))
      #expect(!folder.exists("new"))
      let written = try proposal.write()
      let names = ["200.http", "200.response.http", "200.response.json"]
      #expect(proposal.text == written.joined(separator: "\n"))
      #expect(written == names.map { "\(path)/pets/get-pet/recorded/\($0)" })
      #expect(Set(try folder.files("new/fixtures/pets/get-pet/recorded").keys) == Set(names))
      let json = try folder.text("new/fixtures/pets/get-pet/recorded/200.response.json")
      #expect(JSONValue(parsing: Array(json.utf8))?["id"] == 1)
    }
  }

  @Test("a file that is there is never replaced, and nothing is added beside it")
  func taken() throws {
    try Folder.with { folder in
      try folder.write("mine", to: "pets/get-pet/recorded/200.response.json")
      let path = folder.url.path
      let taken = ExchangeRecorder.Failure.taken("\(path)/pets/get-pet/recorded/200.response.json")
      #expect(throws: taken) { try Self.propose(RecordedFolder(path: path)) }
      // It may have come after it was looked for.
      try folder.remove("pets/get-pet/recorded/200.response.json")
      let proposal = try Self.propose(RecordedFolder(path: path))
      try folder.write("mine", to: "pets/get-pet/recorded/200.response.json")
      #expect(throws: taken) { try proposal.write() }
      let files = try folder.files("pets/get-pet/recorded")
      #expect(files == ["200.response.json": Data("mine".utf8)])
    }
  }

  @Test("a disk that becomes full leaves nothing behind", arguments: [0, 1, 2])
  func full(after count: Int) throws {
    try Folder.with { folder in
      let calls = Mutex(0)
      let recordings = RecordedFolder(path: folder.url.path) { bytes, url in
        let call = calls.withLock { value in
          value += 1
          return value
        }
        // As much as there is room for is written.
        try Data(bytes.prefix(call > count ? 3 : bytes.count)).write(to: url)
        if call > count { throw SystemError(code: ENOSPC) }
      }
      let proposal = try Self.propose(recordings)
      #expect(throws: ExchangeRecorder.Failure.full) { try proposal.write() }
      let files = try folder.files("")
      #expect(files.isEmpty)
    }
  }

  @Test("what cannot be written says why")
  func unwritable() throws {
    try Folder.with { folder in
      try folder.write("a file", to: "pets")
      #expect {
        try Self.propose(RecordedFolder(path: folder.url.path)).write()
      } throws: { error in
        if case .unwritable(let reason)? = error as? ExchangeRecorder.Failure { !reason.isEmpty } else { false }
      }
      #expect(try folder.text("pets") == "a file")
    }
  }

  @Test("only where nobody else can ask, it is on by itself")
  func hosts() throws {
    let bundled = ReadSpec(spec: .dockerAccounts, schemas: SchemaLibrary(lazilyWith: [:]))
    var read = bundled
    read.files = [SourceFile(name: "a.yaml", text: "")]
    func kinds(_ options: [String], _ host: String, _ read: ReadSpec) throws -> [String] {
      try RecordingOptions.parse(options).recorders(of: read, host: host).map(\.kind)
    }
    #expect(try kinds([], "127.0.0.1", read) == ["fixture", "example"])
    #expect(try kinds([], "127.0.0.1", bundled) == ["fixture"])
    #expect(try kinds([], "0.0.0.0", read) == [])
    #expect(try kinds(["--save-to", "a b"], "0.0.0.0", read) == ["fixture"])
    #expect(try kinds(["--no-save"], "localhost", read) == [])
    #expect(throws: (any Error).self) { try RecordingOptions.parse(["--no-save", "--save-to", "x"]) }
  }
}
