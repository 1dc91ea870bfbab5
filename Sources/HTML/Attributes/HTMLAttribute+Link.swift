// The attributes of links, metadata and embedded content.

extension HTMLAttribute {
  /// The address of a link; one that would run a script is dropped.
  public static func href(_ value: String) -> HTMLAttribute { .attribute("href", value) }

  /// The address of embedded content; one that would run a script is dropped.
  public static func src(_ value: String) -> HTMLAttribute { .attribute("src", value) }

  /// The text that stands for an image.
  public static func alt(_ value: String) -> HTMLAttribute { .attribute("alt", value) }

  /// The relation of the linked resource.
  public static func rel(_ value: String) -> HTMLAttribute { .attribute("rel", value) }

  /// Where a link opens.
  public static func target(_ value: String) -> HTMLAttribute { .attribute("target", value) }

  /// The language of the linked resource, as a BCP 47 tag.
  public static func hreflang(_ value: String) -> HTMLAttribute { .attribute("hreflang", value) }

  /// The file name to store a link's target under.
  public static func download(_ value: String) -> HTMLAttribute { .attribute("download", value) }

  /// The media query for which a resource applies.
  public static func media(_ value: String) -> HTMLAttribute { .attribute("media", value) }

  /// The sizes of an icon or image.
  public static func sizes(_ value: String) -> HTMLAttribute { .attribute("sizes", value) }

  /// Images of other sizes.
  public static func srcset(_ value: String) -> HTMLAttribute { .attribute("srcset", value) }

  /// The media type of a resource, or the kind of a control.
  public static func type(_ value: String) -> HTMLAttribute { .attribute("type", value) }

  /// The value of a metadata element.
  public static func content(_ value: String) -> HTMLAttribute { .attribute("content", value) }

  /// The name of a metadata property (Open Graph).
  public static func property(_ value: String) -> HTMLAttribute { .attribute("property", value) }

  /// The character encoding of the page.
  public static func charset(_ value: String) -> HTMLAttribute { .attribute("charset", value) }

  /// The header that a metadata element stands for.
  public static func httpEquiv(_ value: String) -> HTMLAttribute { .attribute("http-equiv", value) }

  /// How a cross-origin request is made.
  public static func crossorigin(_ value: String) -> HTMLAttribute { .attribute("crossorigin", value) }

  /// The expected hash of a resource.
  public static func integrity(_ value: String) -> HTMLAttribute { .attribute("integrity", value) }

  /// How much of the address a request tells.
  public static func referrerpolicy(_ value: String) -> HTMLAttribute { .attribute("referrerpolicy", value) }

  /// When an image is loaded: `lazy` or `eager`.
  public static func loading(_ value: String) -> HTMLAttribute { .attribute("loading", value) }

  /// The colour of a mask icon.
  public static func color(_ value: String) -> HTMLAttribute { .attribute("color", value) }

  /// The width in CSS pixels.
  public static func width(_ value: Int) -> HTMLAttribute { .attribute("width", String(value)) }

  /// The height in CSS pixels.
  public static func height(_ value: Int) -> HTMLAttribute { .attribute("height", String(value)) }

  /// The machine-readable date or time.
  public static func datetime(_ value: String) -> HTMLAttribute { .attribute("datetime", value) }

  /// The address of a quotation's source.
  public static func cite(_ value: String) -> HTMLAttribute { .attribute("cite", value) }

  /// The script runs after the page has been read.
  public static let `defer` = HTMLAttribute.flag("defer")

  /// The script runs as soon as it is there.
  public static let async = HTMLAttribute.flag("async")
}
