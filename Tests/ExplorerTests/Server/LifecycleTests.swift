import Foundation
import ServiceLifecycle
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Starting, reloading and stopping", .timeLimit(.minutes(1)))
struct LifecycleTests {
  @Test("a port that is taken is told as such")
  func portInUse() async throws {
    try await RunningExplorer.run(site: Site(["index.html": "x"])) { server in
      let second = try Explorer(ExplorerConfiguration(port: server.port, mode: .site(SiteStore(Site()))))
      await #expect(throws: ExplorerError.portInUse(host: "127.0.0.1", port: server.port)) {
        try await second.run { _ in }
      }
    }
  }

  @Test("a host without an address is told as such")
  func unknownHost() async throws {
    let explorer = try Explorer(
      ExplorerConfiguration(host: "no.such.host.invalid", port: 0, mode: .site(SiteStore(Site()))),
      resolver: Resolver { _ in [] })
    await #expect(throws: ExplorerError.hostNotFound(host: "no.such.host.invalid")) { try await explorer.run { _ in } }
  }

  @Test("an address of another machine is told as such")
  func foreignAddress() async throws {
    let explorer = try Explorer(
      ExplorerConfiguration(host: "192.0.2.1", port: 0, mode: .site(SiteStore(Site()))))
    await #expect(throws: ExplorerError.addressNotAvailable(host: "192.0.2.1", port: 0)) {
      try await explorer.run { _ in }
    }
  }

  @Test("a running server answers what its caller asks when it is ready, and returns when it is cancelled")
  func run() async throws {
    let explorer = try Explorer(ExplorerConfiguration(port: 0, mode: .site(SiteStore(Site(["index.html": "hello"])))))
    let (texts, text) = AsyncStream.makeStream(of: String.self)
    let running = Task {
      try await explorer.run { port in
        let response = try? await blocking {
          let socket = try RawSocket.connect(port: port)
          socket.send("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
          return socket.receive(until: "hello")
        }
        text.yield(response ?? "")
      }
    }
    let first = await texts.first { _ in true }
    #expect(first?.hasSuffix("hello") == true)
    running.cancel()
    try await running.value
  }

  @Test("a configuration that cannot work is refused before anything listens")
  func badConfiguration() {
    let api = ExplorerAPI(id: "a", backend: "http://0x7f.1/", sandbox: TinySandbox())
    #expect(
      throws: ExplorerError.invalidBackend(url: "http://0x7f.1/", reason: BackendURLError.numericHost.rawValue)
    ) {
      try Explorer(ExplorerConfiguration(apis: [api], mode: .site(SiteStore(Site()))))
    }
    let plain = ExplorerAPI(id: "a", sandbox: TinySandbox())
    #expect(throws: ExplorerError.duplicateAPI(id: "a")) {
      try Explorer(ExplorerConfiguration(apis: [plain, plain], mode: .site(SiteStore(Site()))))
    }
    #expect(throws: ExplorerError.unknownAPI(id: "b")) {
      try Explorer(ExplorerConfiguration(apis: [plain], mode: .sandboxOnly(apiID: "b")))
    }
  }

  @Test("a page that listens is greeted, and told when the site is replaced by a different one")
  func reload() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    let first = store.buildID
    try await RunningExplorer.run(ExplorerConfiguration(mode: .site(store))) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let greeting = try await blocking {
        socket.send("GET /_events HTTP/1.1\r\nHost: \(server.host)\r\nAccept: text/event-stream\r\n\r\n")
        return socket.receive(until: "\n\n")
      }
      #expect(greeting.contains("200 OK"))
      #expect(greeting.lowercased().contains("content-type: text/event-stream"))
      #expect(greeting.contains("retry: 1000\nevent: hello\ndata: \(first) "))
      store.replace(with: Site(["index.html": "1"]))
      store.replace(with: Site(["index.html": "2"]))
      let event = try await blocking { socket.receive(until: "\n\n") }
      #expect(event.contains("event: reload\ndata: \(store.buildID)\n\n"))
      #expect(store.buildID != first)
      #expect(try await server.get("/").text == "2")
      #expect(store.listenerCount == 1)
      socket.reset()
      #expect(await eventually { store.listenerCount == 0 })
    }
  }

  @Test("a silent stream of events shows signs of life")
  func pings() async throws {
    let store = SiteStore(Site())
    let monitor = ConnectionMonitor()
    let responder = EventsResponder(store: store, pingInterval: .milliseconds(10))
    var kinds: [LiveEvent] = []
    for await event in responder.events(monitor) {
      kinds.append(event)
      if kinds.count == 3 { break }
    }
    guard case .hello(store.buildID, _) = kinds.first else {
      Issue.record("no greeting: \(kinds)")
      return
    }
    #expect(kinds.dropFirst() == [.ping, .ping])
  }

  @Test("the greeting says for how long the site has had its contents")
  func age() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    let responder = EventsResponder(store: store)
    func age() async throws -> Duration {
      for await case .hello(_, let age) in responder.events(ConnectionMonitor()) { return age }
      throw Problem.notFound("no greeting")
    }
    let begin = ContinuousClock.now
    try await Task.sleep(for: .milliseconds(30))
    store.replace(with: Site(["index.html": "1"]))
    #expect(try await age() >= .milliseconds(30), "the same contents are not younger")
    let change = ContinuousClock.now
    store.replace(with: Site(["index.html": "2"]))
    let last = try await age()
    #expect(last <= .now - change && last < .now - begin)
    #expect(LiveEvent.hello(buildID: "abc", age: .microseconds(1_234_567)).text.hasSuffix("data: abc 1234\n\n"))
  }

  @Test("a graceful stop ends the streams of events and lets the server return")
  func gracefulStop() async throws {
    let store = SiteStore(Site(["index.html": "1"]))
    try await RunningExplorer.run(ExplorerConfiguration(mode: .site(store))) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      _ = try await blocking {
        socket.send("GET /_events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        return socket.receive(until: "\n\n")
      }
      await server.group.triggerGracefulShutdown()
      #expect(try await blocking { socket.closes(within: 4) })
    }
  }

  @Test("a graceful stop does not wait for a request that never ends")
  func boundedStop() async throws {
    let upstream = try FakeUpstream { _, socket in _ = socket.closes(within: 10) }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    let configuration = ExplorerConfiguration(apis: [api], mode: .site(SiteStore(Site())))
    try await RunningExplorer.run(configuration, stopTime: .milliseconds(300)) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
      #expect(await eventually { upstream.requests.count == 1 })
      await server.group.triggerGracefulShutdown()
      #expect(try await blocking { socket.closes(within: 4) })
    }
  }

  @Test("a graceful stop lets a request that is being answered finish")
  func gracefulFinish() async throws {
    let upstream = try FakeUpstream { _, socket in
      Thread.sleep(forTimeInterval: 0.5)
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone")
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      async let response = server.call("GET", "/_try/a/0/slow")
      #expect(await eventually { upstream.requests.count == 1 })
      await server.group.triggerGracefulShutdown()
      let text = try await response.text
      #expect(text == "done")
    }
  }
}

/// Whether a condition becomes true within some seconds.
func eventually(_ condition: @Sendable () -> Bool) async -> Bool {
  for _ in 0..<2000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return false
}
