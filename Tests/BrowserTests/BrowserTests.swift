import Testing

/// What readers do with a site, in a browser.
///
/// One browser at a time: each is a dozen processes.
@Suite(
  "In a browser", .serialized,
  .enabled(if: WebDriver.missing == nil, "\(WebDriver.missing ?? "a browser is installed")"))
enum BrowserTests {}
