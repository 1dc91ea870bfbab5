// The attributes of tables and lists.

extension HTMLAttribute {
  /// What a header cell heads: `col`, `row`, `colgroup` or `rowgroup`.
  public static func scope(_ value: String) -> HTMLAttribute { .attribute("scope", value) }

  /// How many columns a cell spans.
  public static func colspan(_ value: Int) -> HTMLAttribute { .attribute("colspan", String(value)) }

  /// How many rows a cell spans.
  public static func rowspan(_ value: Int) -> HTMLAttribute { .attribute("rowspan", String(value)) }

  /// The identifiers of the header cells of a cell.
  public static func headers(_ value: String) -> HTMLAttribute { .attribute("headers", value) }

  /// The number of an ordered list's first item.
  public static func start(_ value: Int) -> HTMLAttribute { .attribute("start", String(value)) }
}
