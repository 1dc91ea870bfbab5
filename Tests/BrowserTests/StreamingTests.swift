import Foundation
import Synchronization
import TestSupport
import Testing

extension BrowserTests {
  @Suite("Answers that arrive in pieces")
  struct StreamingTests {
    private static let spec = """
      openapi: 3.1.0
      info: {title: News, version: "1"}
      paths:
        /news:
          get:
            operationId: watch-news
            responses:
              "200": {description: News as they come., content: {text/event-stream: {schema: {type: string}}}}

      """

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
    private static let answer = "document.querySelector('#try .console-response').textContent"

    @Test("an event is shown when it arrives, before the next one is sent")
    func live() throws {
      let isSeen = DispatchSemaphore(value: 0)
      let backend = try EchoServer { _, write in
        guard write(Self.head + "data: first\n\n") else { return }
        guard isSeen.wait(timeout: .now() + 20) == .success else { return }
        _ = write("data: second\n\n")
      }
      defer { backend.stop() }
      try ServedSpec.with(Self.spec, backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/watch-news/#try")
        _ = try Console(session)
        try session.element("#try button[type=submit]").click()
        #expect(session.becomes("/first/.test(\(Self.answer)) && !/second/.test(\(Self.answer))"))
        #expect(session.becomes("document.querySelector('#try .console-response').ariaBusy === 'true'"))
        isSeen.signal()
        #expect(session.becomes("/first[^]*second/.test(\(Self.answer))"))
        #expect(session.becomes("document.querySelector('#try .status')?.textContent === '200'"))
      }
    }

    @Test("what is cancelled ends at the backend, too, and what had arrived stays")
    func cancelled() throws {
      let isGone = DispatchSemaphore(value: 0)
      let backend = try EchoServer { _, write in
        guard write(Self.head + "data: first\n\n") else { return }
        for _ in 0..<400 {
          usleep(50_000)
          if !write(": still here\n\n") {
            isGone.signal()
            return
          }
        }
      }
      defer { backend.stop() }
      try ServedSpec.with(Self.spec, backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/watch-news/#try")
        _ = try Console(session)
        try session.element("#try button[type=submit]").click()
        #expect(session.becomes("/first/.test(\(Self.answer))"))
        try session.element("#try .console-progress + button").click()
        #expect(isGone.wait(timeout: .now() + 20) == .success)
        #expect(session.becomes("/first[^]*Cancelled/.test(\(Self.answer))"))
        #expect(session.becomes("!document.querySelector('#try button[type=submit]').disabled"))
      }
    }
  }
}
