import JSON
import Testing

extension BrowserTests {
  @Suite("Steadiness")
  struct SteadinessTests {
    /// Notes what moved on a page since it began to load, with the first element that did, and says when all is noted.
    ///
    /// [Layout Instability](https://wicg.github.io/layout-instability/).
    private static let observe = """
      window.moved = [];
      window.isNoted = false;
      new PerformanceObserver((list) => {
        for (const { value, sources: [first] } of list.getEntries()) {
          const node = first?.node;
          moved.push(`${value.toFixed(4)} ${node?.nodeName} ${node?.className ?? ""} ${node?.textContent?.slice(0, 40)}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.isNoted = true; }, 100)));
      """

    private func moved(on session: Session) throws -> [String] {
      _ = try session.run(Self.observe)
      #expect(session.becomes("window.isNoted"))
      return try session.run("return moved").array?.compactMap(\.string) ?? []
    }

    /// What moves while a page loads.
    private func loaded(_ path: String, _ site: ServedSite) throws -> [String] {
      try site.open(path)
      let isLoaded = "document.documentElement.dataset.js === '' && document.readyState === 'complete'"
      #expect(site.session.becomes(isLoaded))
      return try moved(on: site.session)
    }

    @Test("nothing moves while pages of every kind load", arguments: [1440, 1024, 375])
    func loading(width: Int) throws {
      try ServedSite.with { site in
        try site.session.resize(width: width, height: 900)
        for path in ServedSite.pageKinds {
          // A browser that is interrupted while it reads a page shows the part that it has, and then the rest: once. What
          // moves because of the page itself moves again within three loads.
          var moved = try loaded(path, site)
          if !moved.isEmpty { moved = try (0..<3).flatMap { _ in try loaded(path, site) } }
          #expect(moved == [], "\(path) at \(width)")
        }
      }
    }

    @Test("what moves is noted")
    func noting() throws {
      try ServedSite.with { site in
        try site.open("docker-accounts/")
        #expect(site.session.becomes("document.readyState === 'complete'"))
        _ = try site.session.run(
          """
          requestAnimationFrame(() => setTimeout(() => {
            const block = document.createElement("p");
            block.append("This was not here before, and takes room. ".repeat(40));
            document.querySelector("main").prepend(block);
          }, 50));
          """)
        #expect(site.session.becomes("document.querySelector('main').textContent.startsWith('This was not here')"))
        #expect(try moved(on: site.session).isEmpty == false)
      }
    }
  }
}
