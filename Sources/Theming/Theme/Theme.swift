public import OrderedCollections

/// What a site project changes of the look: colours, fonts, measures, pictures.
public struct Theme: Sendable {
  /// Colours by the name of their token (`accent`).
  public var colours: OrderedDictionary<String, ColourChoice> = [:]
  /// The fonts of the text; nil for those of the reader's system.
  public var text: FontChoice?
  /// The fonts of code.
  public var code: FontChoice?
  /// Lengths by the name of their token (`radius`), as CSS has them.
  public var lengths: OrderedDictionary<String, String> = [:]
  /// The picture at the top of every page.
  public var logo: Logo?
  /// The picture of the browser's tab.
  public var favicon: Picture?
  /// The picture that stands for the site where it is linked to.
  public var card: Picture?

  /// A theme that changes nothing.
  public init() {}

  /// A colour that was chosen: for both sides, or for the light one, which the dark one then follows.
  public struct ColourChoice: Sendable {
    /// On white.
    public var light: Shade?
    /// On black.
    public var dark: Shade?
    /// Whether a missing dark shade is made from the light one; else it stays what it was.
    public var isForBoth: Bool

    /// A choice from its parts.
    public init(light: Shade?, dark: Shade?, isForBoth: Bool) {
      self.light = light
      self.dark = dark
      self.isForBoth = isForBoth
    }
  }

  /// Families of a font, and files of the first one.
  public struct FontChoice: Sendable {
    /// The families, best first.
    public var families: [String]
    /// The files of the first family.
    public var faces: [FontFace]

    /// A choice from its parts.
    public init(families: [String], faces: [FontFace] = []) {
      self.families = families
      self.faces = faces
    }
  }

  /// A file of a font.
  public struct FontFace: Sendable {
    /// The file.
    public var file: ThemeFile
    /// The weights that it has, as CSS has them (`400`, `100 900`).
    public var weight: String
    /// Whether its letters are slanted.
    public var isItalic: Bool

    /// A face from its parts.
    public init(file: ThemeFile, weight: String, isItalic: Bool) {
      self.file = file
      self.weight = weight
      self.isItalic = isItalic
    }
  }

  /// The picture at the top of every page.
  public struct Logo: Sendable {
    /// The picture.
    public var picture: Picture
    /// The picture on dark ground; nil for the same.
    public var dark: Picture?
    /// What the picture says, which then stands in place of the site's name; nil for a picture beside the name.
    public var text: String?

    /// A logo from its parts.
    public init(_ picture: Picture, dark: Picture? = nil, text: String? = nil) {
      self.picture = picture
      self.dark = dark
      self.text = text
    }
  }

  /// A picture, and how large it is by itself.
  public struct Picture: Sendable {
    /// The file.
    public var file: ThemeFile
    /// Its size in pixels; nil when the file does not say.
    public var size: (width: Int, height: Int)?

    /// A picture, whose size is read from its bytes.
    public init(_ file: ThemeFile) {
      self.file = file
      size = PictureSize.read(file.bytes)
    }
  }

  /// Every file of the theme, each name once.
  public var files: [ThemeFile] {
    let faces = [text, code].compactMap { $0 }.flatMap(\.faces).map(\.file)
    let pictures = [logo?.picture, logo?.dark, favicon, card].compactMap { $0?.file }
    let byName = OrderedDictionary((faces + pictures).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Array(byName.values)
  }
}

/// A file that a theme brings.
public struct ThemeFile: Sendable, Hashable {
  /// Its name among the assets; two files of one theme have different ones.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A file from its parts.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
