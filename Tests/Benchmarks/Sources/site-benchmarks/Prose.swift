import SourceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All descriptions in a file, rendered by libcmark alone: what the prose costs without the rest.
struct Prose {
  /// How many there are.
  let count: Int
  /// The time of rendering all of them once, in seconds; nil where libcmark is not found.
  let seconds: Double?

  /// Renders the descriptions of a file.
  init(of file: SourceFile) {
    let texts = SourceText.read(file).node.map(Self.descriptions) ?? []
    count = texts.count
    guard let library = dlopen("libcmark.so.0.30.2", RTLD_NOW) ?? dlopen("libcmark.so", RTLD_NOW),
      let symbol = dlsym(library, "cmark_markdown_to_html")
    else {
      seconds = nil
      return
    }
    typealias Render = @convention(c) (UnsafePointer<CChar>, Int, Int32) -> UnsafeMutablePointer<CChar>?
    let render = unsafeBitCast(symbol, to: Render.self)
    let start = ContinuousClock.now
    for text in texts { free(render(text, text.utf8.count, 0)) }
    seconds = (ContinuousClock.now - start) / .seconds(1)
  }

  private static func descriptions(in node: SourceNode) -> [String] {
    switch node.content {
    case .array(let elements): elements.flatMap(descriptions)
    case .object(let object):
      object.flatMap { member in
        if member.key == "description", let text = member.value.string { return [text] }
        return descriptions(in: member.value)
      }
    default: []
    }
  }
}
