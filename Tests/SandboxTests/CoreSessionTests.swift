import HTTPTypes
import JSON
import Sandbox
import SourceText
import Testing

@Suite("Sandbox: sessions and their state")
struct CoreSessionTests {
  @Test("what an example says has happened before has happened, once")
  func predecessors() {
    let client = CoreClient()
    #expect(list(client.send(.delete, "/log/b")) == ["a"])
    #expect(client.send(.delete, "/log/b").status == .notFound)
    #expect(list(client.send(.put, "/log/b")) == ["a", "b"])
  }

  @Test("what a caller has done already is not done again")
  func performed() {
    let client = CoreClient()
    #expect(list(client.send(.put, "/log/a")) == ["a"])
    #expect(list(client.send(.put, "/log/b")) == ["a", "b"])
    #expect(list(client.send(.delete, "/log/b")) == ["a"])
  }

  @Test("a request that is no example has no predecessors")
  func others() {
    let client = CoreClient()
    #expect(list(client.send(.put, "/log/c")) == ["c"])
    #expect(client.send(.delete, "/log/x").status == .notFound)
    #expect(list(client.send(.put, "/log/d")) == ["c", "d"])
  }

  @Test("an example with another query or body is another request")
  func recognition() {
    #expect(list(CoreClient().send(.put, "/log/b?x=1")) == ["b"])
    #expect(list(CoreClient().send(.put, "/log/b", body: "1")) == ["b"])
    #expect(list(CoreClient().send(.put, "/log/b", [.accept: "text/html"])) == ["a", "b"])
  }

  @Test("sessions do not see each other")
  func isolation() {
    let one = CoreClient()
    let other = CoreClient()
    _ = one.send(.put, "/log/x")
    #expect(list(other.send(.put, "/log/y")) == ["y"])
    #expect(list(one.send(.put, "/log/z")) == ["x", "z"])
  }

  @Test("requests of many tasks are answered one after the other, and none is lost")
  func concurrency() async {
    let client = CoreClient()
    let counts = await withTaskGroup(of: Int.self) { group in
      for task in 0..<50 {
        group.addTask {
          var last = 0
          for request in 0..<20 {
            let answer = JSONValue(parsing: client.send(.put, "/log/t\(task)-\(request)").body)
            last = answer?.array?.count ?? -1
          }
          return last
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.max() == 1000)
    #expect(Set(counts).count == 50)
    let entries = JSONValue(parsing: client.send(.get, "/peek").body)?["entries"]?.array ?? []
    #expect(Set(entries).count == 1000)
  }

  private func list(_ response: SandboxResponse) -> JSONValue? { JSONValue(parsing: response.body) }
}
