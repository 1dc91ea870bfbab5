import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Clients that hold on to connections", .timeLimit(.minutes(1)))
struct PilingUpTests {
  private func run<Value: Sendable>(
    _ store: SiteStore = SiteStore(Site(["index.html": "home"])), idleTime: Duration = .seconds(60), limit: Int? = nil,
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    try await RunningExplorer.run(
      ExplorerConfiguration(mode: .site(store)), idleTime: idleTime, connectionLimit: limit, body)
  }

  @Test(
    "a connection on which no whole request arrives is closed",
    arguments: [
      "", "GET / HTTP/1.1\r\nHost: ", "POST /_sandbox/a/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf",
    ])
  func halfRequests(text: String) async throws {
    try await run(idleTime: .seconds(1)) { server in
      let sockets = try (0..<50).map { _ in try RawSocket.connect(port: server.port) }
      for socket in sockets { socket.send(text) }
      let closed = try await blocking { sockets.filter { $0.closes(within: 20) }.count }
      #expect(closed == 50)
      #expect(try await server.get("/").text == "home")
    }
  }

  @Test("a client that takes nothing of its response has its connection closed")
  func stalledReaders() async throws {
    let size = 30_000_000
    var site = Site(["index.html": "home"])
    site.add(SiteFile([UInt8](repeating: 0x61, count: size), mediaType: "text/plain"), at: "large")
    let store = SiteStore(site)
    try await run(store, idleTime: .seconds(1)) { server in
      let sockets = try (0..<10).map { _ in try RawSocket.connect(port: server.port) }
      for socket in sockets { socket.send("GET /large HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
      // What was sent before is still to be read; nothing new can be sent to a connection that was closed.
      #expect(await eventually { sockets.allSatisfy { !$0.takesMore() } })
      #expect(try await server.get("/").text == "home")
    }
  }

  @Test("a client that reads slowly gets everything")
  func slowReader() async throws {
    let size = 16_000_000
    var site = Site()
    site.add(SiteFile([UInt8](repeating: 0x61, count: size), mediaType: "text/plain"), at: "large")
    let store = SiteStore(site)
    try await run(store, idleTime: .seconds(4)) { server in
      let count = try await blocking {
        let socket = try RawSocket.connect(port: server.port, receiveBuffer: 65536)
        socket.send("GET /large HTTP/1.1\r\nHost: \(server.host)\r\nConnection: close\r\n\r\n")
        var count = 0
        while let more = socket.receive(), !more.isEmpty {
          count += more.count
          Thread.sleep(forTimeInterval: 0.02)
        }
        return count
      }
      #expect(count > size)
    }
  }

  @Test("a page that listens is no idle connection")
  func listeners() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    try await run(store, idleTime: .seconds(2)) { server in
      let sockets = try (0..<200).map { _ in
        let socket = try RawSocket.connect(port: server.port)
        // At once: a connection that asks for nothing is idle.
        socket.send("GET /_events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        return socket
      }
      #expect(await eventually { store.listenerCount == 200 })
      try await Task.sleep(for: .seconds(5))
      store.replace(with: Site(["index.html": "2"]))
      let told = try await blocking { sockets.filter { $0.receive(until: "reload").contains("event: reload") }.count }
      #expect(told == 200)
      for socket in sockets { socket.reset() }
      #expect(await eventually { store.listenerCount == 0 })
    }
  }

  @Test("more connections than the limit wait until others end")
  func connectionLimit() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    try await run(store, limit: 2) { server in
      let greeting = "GET /_events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n"
      let first = try (0..<2).map { _ in try RawSocket.connect(port: server.port) }
      for socket in first { socket.send(greeting) }
      #expect(await eventually { store.listenerCount == 2 })
      let later = try RawSocket.connect(port: server.port)
      later.send(greeting)
      try await Task.sleep(for: .milliseconds(200))
      #expect(store.listenerCount == 2)
      first[0].reset()
      #expect(try await blocking { later.receive(until: "hello") }.contains("event: hello"))
    }
  }

  @Test("the process may have as many descriptors as the system allows")
  func descriptors() {
    let limit = DescriptorLimit.raised()
    #expect(limit >= 256)
    #expect(DescriptorLimit.raised() == limit)
  }

  @Test("a page hears why there is no newer build until that is mended, also when it is opened later")
  func failures() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    try await run(store) { server in
      let early = try await blocking { try RawSocket.connect(port: server.port) }
      early.send("GET /_events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
      _ = try await blocking { early.receive(until: "hello") }
      store.tell(failure: "one\r\ntwo\nevent: reload")
      store.tell(failure: "one\r\ntwo\nevent: reload")
      let expected = "event: failure\ndata: one\ndata: two\ndata: event: reload\n\n"
      #expect(try await blocking { early.receive(until: "reload\n\n") }.contains(expected))
      let late = try await blocking { try RawSocket.connect(port: server.port) }
      late.send("GET /_events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
      #expect(try await blocking { late.receive(until: "reload\n\n") }.contains(expected))
      #expect(try await server.get("/").text == "1")
      store.tell(failure: nil)
      for socket in [early, late] {
        #expect(try await blocking { socket.receive(until: "data: \n\n") }.contains("event: failure\ndata: \n\n"))
      }
    }
  }
}
