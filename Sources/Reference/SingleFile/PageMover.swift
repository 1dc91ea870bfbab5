/// Moves the markup of a page into the document of all pages: identifiers become unique, links become fragments.
///
/// It reads markup that this target wrote: every `<` begins a tag, and every value stands in double quotes.
struct PageMover {
  /// Attributes whose values are identifiers on the same page.
  private static let identifiers: Set<String> = [
    "id", "for", "aria-controls", "aria-labelledby", "aria-describedby", "popovertarget", "name",
  ]
  /// What only a page of its own can do.
  private static let left: Set<String> = ["data-console", "data-console-open", "data-operation", "action"]

  let names: PlaceNames
  /// The page that is moved.
  let path: PagePath
  private var output: [UInt8] = []
  private var isFirstTag = true

  private init(names: PlaceNames, path: PagePath) {
    self.names = names
    self.path = path
  }

  /// The markup of a page, as it stands in the document; its first element has the identifier of the page.
  static func moved(_ markup: [UInt8], of path: PagePath, names: PlaceNames) -> [UInt8] {
    var mover = PageMover(names: names, path: path)
    mover.output.reserveCapacity(markup.count + markup.count / 8)
    mover.move(markup)
    return mover.output
  }

  private mutating func move(_ markup: [UInt8]) {
    var rest = markup[...]
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      output += rest[..<tag]
      guard let end = Self.end(of: rest[tag...]) else {
        rest = rest[tag...]
        break
      }
      self.tag(rest[tag..<end])
      rest = rest[end...]
    }
    output += rest
  }

  /// The index after the end of the tag that begins a slice.
  private static func end(of rest: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for index in rest.indices {
      if rest[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if rest[index] == UInt8(ascii: ">"), !isQuoted { return index + 1 }
    }
    return nil
  }

  /// Elements that are landmarks, which are for ways around a page; of hundreds with the same name nobody would find one.
  private static let landmarks = ["aside", "section"]

  private mutating func tag(_ tag: ArraySlice<UInt8>) {
    guard tag.dropFirst().first != UInt8(ascii: "/") else {
      let isLandmark = Self.landmarks.contains { tag.elementsEqual("</\($0)>".utf8) }
      output += isLandmark ? Array("</div>".utf8)[...] : tag
      return
    }
    let nameEnd = tag.firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ">") } ?? tag.endIndex
    let isLandmark = Self.landmarks.contains { tag[..<nameEnd].elementsEqual("<\($0)".utf8) }
    output += isLandmark ? Array("<div role=\"group\"".utf8)[...] : tag[..<nameEnd]
    if isFirstTag {
      isFirstTag = false
      output += Array(" id=\"\(PlaceNames.page(path))\"".utf8)
    }
    var rest = tag[nameEnd...]
    while let space = rest.first, space == 0x20 {
      let end = rest.dropFirst().firstIndex { $0 == 0x20 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") }
      let nameEnd = end ?? rest.endIndex
      let name = String(decoding: rest[(rest.startIndex + 1)..<nameEnd], as: UTF8.self)
      guard nameEnd < rest.endIndex, rest[nameEnd] == UInt8(ascii: "=") else {
        if !Self.left.contains(name) { output += rest[..<nameEnd] }
        rest = rest[nameEnd...]
        continue
      }
      let start = nameEnd + 2
      let valueEnd = rest[start...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
      attribute(name, rest[..<min(valueEnd + 1, rest.endIndex)], value: rest[start..<valueEnd])
      rest = rest[min(valueEnd + 1, rest.endIndex)...]
    }
    output += rest
  }

  private mutating func attribute(_ name: String, _ whole: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    if name == "href" {
      // What leads to a file of the site leads nowhere from one file: the words stay.
      guard let link = names.link(String(decoding: value, as: UTF8.self), on: path) else { return }
      output += Array(" href=\"\(link)\"".utf8)
    } else if Self.identifiers.contains(name) {
      let ids = String(decoding: value, as: UTF8.self).split(separator: " ")
      output += Array(" \(name)=\"\(ids.map { PlaceNames.place(String($0), on: path) }.joined(separator: " "))\"".utf8)
    } else if name == "src", !value.starts(with: "data:".utf8) {
      // A picture that would have to be fetched: its words stand in its place.
      return
    } else if !Self.left.contains(name) {
      output += whole
    }
  }
}
