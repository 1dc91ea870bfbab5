/// How large a picture is by itself, read from the first bytes of its file.
enum PictureSize {
  /// The size in pixels of a PNG or SVG picture; nil for others, and for an SVG that does not say.
  static func read(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? png(bytes) : svg(bytes)
  }

  /// [PNG, 11.2.2](https://www.w3.org/TR/png-3/#11IHDR): width and height follow the length and name of the first chunk.
  private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24 else { return nil }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return positive(Double(number(16)), Double(number(20)))
  }

  /// The attributes `width` and `height` of the root element, else those of its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    if let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels),
      let size = positive(width, height)
    {
      return size
    }
    let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    return box.count == 4 ? positive(box[2], box[3]) : nil
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(name)=\(quote)") ?? tag.firstRange(of: "\n\(name)=\(quote)") else {
        continue
      }
      return tag[start.upperBound...].prefix { String($0) != quote }
    }
    return nil
  }

  private static func pixels(_ text: Substring) -> Double? {
    Double(text.hasSuffix("px") ? text.dropLast(2) : text)
  }

  /// Drawings are measured in units of any size; where they are no whole numbers, more pixels keep their proportions.
  private static func positive(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
    guard width > 0, height > 0, width < 1e6, height < 1e6 else { return nil }
    let scale = width == width.rounded() && height == height.rounded() ? 1.0 : 100
    return (Int((width * scale).rounded()), Int((height * scale).rounded()))
  }
}
