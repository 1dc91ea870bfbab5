/// Texts that look like what their names say.
///
/// People are made up; hosts, addresses and telephone numbers are those reserved for documentation: [RFC
/// 2606](https://www.rfc-editor.org/rfc/rfc2606), [RFC 5737](https://www.rfc-editor.org/rfc/rfc5737), [RFC
/// 3849](https://www.rfc-editor.org/rfc/rfc3849), and 555-0100 to 555-0199.
struct PlausibleText: Sendable {
  /// Throws for the place.
  let dice: Dice
  /// The words of the name.
  let name: NameWords

  private static let people = [
    ("Jane", "Doe"), ("John", "Roe"), ("Ada", "Moor"), ("Max", "Field"), ("Mia", "Stone"), ("Noor", "Lake"),
    ("Omar", "Hill"), ("Ines", "Brook"),
  ]
  private static let things = ["Aurora", "Beacon", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harbor"]
  private static let places: [(city: String, country: String, code: String, currency: String, zone: String)] = [
    ("Berlin", "Germany", "DE", "EUR", "Europe/Berlin"), ("Lisbon", "Portugal", "PT", "EUR", "Europe/Lisbon"),
    ("Oslo", "Norway", "NO", "NOK", "Europe/Oslo"), ("Toronto", "Canada", "CA", "CAD", "America/Toronto"),
    ("Osaka", "Japan", "JP", "JPY", "Asia/Tokyo"), ("Boston", "United States", "US", "USD", "America/New_York"),
  ]
  private static let sentences = [
    "A short text that serves as an example.", "This is an example.", "What it is, in a sentence or two.",
    "An example text, as a person would write it.",
  ]

  private var person: (first: String, last: String) { dice.pick(Self.people) }
  private var place: (city: String, country: String, code: String, currency: String, zone: String) {
    dice.pick(Self.places)
  }

  /// A text for the name, or a word when the name says nothing.
  var text: String { contact ?? identity ?? location ?? moment ?? technical ?? prose ?? word }

  private var contact: String? {
    switch name.last {
    case "email", "mail": return email
    case "phone", "mobile", "fax", "telephone": return phone
    case "url", "uri", "href", "link", "website", "homepage", "webhook", "endpoint", "site": return url
    case "host", "hostname", "domain", "fqdn": return host
    case "ip", "ipv4": return ipv4
    case "ipv6": return ipv6
    default:
      if name.ends(with: "email", "address") { return email }
      if name.ends(with: "ip", "address") { return ipv4 }
      return name.ends(with: "phone", "number") ? phone : nil
    }
  }

  private var identity: String? {
    switch name.last {
    case "login", "username", "user", "author", "owner", "assignee", "nickname", "handle": return userName
    case "firstname", "forename": return person.first
    case "lastname", "surname": return person.last
    case "fullname": return "\(person.first) \(person.last)"
    case "company", "organization", "organisation", "org": return "\(dice.pick(Self.things)) Ltd"
    case "name":
      if name.has("user", "login") { return userName }
      if name.has("first", "given") { return person.first }
      if name.has("last", "family") { return person.last }
      if name.has("full", "customer", "author", "owner", "contact", "person", "holder") {
        return "\(person.first) \(person.last)"
      }
      if name.has("host", "domain") { return host }
      if name.has("file") { return "example.txt" }
      return dice.pick(Self.things)
    default: return nil
    }
  }

  private var location: String? {
    switch name.last {
    case "city", "town", "locality": return place.city
    case "country": return place.country
    case "currency": return place.currency
    case "timezone": return place.zone
    case "language", "locale", "lang": return dice.pick(["en", "de", "fr", "pt"])
    case "street", "line1", "address": return "\(dice.number(below: 90, 1) + 1) Example Street"
    case "zip", "postcode", "zipcode", "postalcode": return String(10_000 + dice.number(below: 80_000, 1))
    case "code":
      if name.has("country") { return place.code }
      if name.has("currency") { return place.currency }
      if name.has("language") { return "en" }
      return name.has("postal", "zip") ? String(10_000 + dice.number(below: 80_000, 1)) : nil
    case "zone": return name.has("time") ? place.zone : nil
    default: return nil
    }
  }

  private var moment: String? {
    guard name.isMoment else { return nil }
    if name.last == "date" || name.last == "on" { return Moment(dice).date }
    return name.words == ["time"] ? Moment(dice).time : Moment(dice).dateTime
  }

  private var technical: String? {
    switch name.last {
    case "id", "identifier", "key", "etag", "cursor": return hex(12)
    case "uuid", "guid": return uuid
    case "sha", "sha1", "commit": return hex(40)
    case "sha256", "digest", "hash", "checksum", "fingerprint": return hex(64)
    case "token", "secret", "credential", "credentials", "jwt": return "example-\(name.last)-\(hex(8))"
    case "password", "passphrase", "pwd": return "Example-passw0rd-\(hex(4))"
    case "version": return "\(dice.number(below: 4, 1) + 1).\(dice.number(below: 10, 2)).\(dice.number(below: 10, 3))"
    case "path", "directory", "folder": return "docs/example"
    case "file", "filename": return "example.txt"
    case "color", "colour": return "#\(hex(6))"
    case "slug": return "example-\(dice.pick(Self.things).lowercased())"
    case "branch", "ref": return "main"
    case "mime", "mimetype", "mediatype": return "text/plain"
    case "status", "state": return "active"
    case "type": return name.has("content", "media", "mime") ? "text/plain" : nil
    default: return nil
    }
  }

  private var prose: String? {
    switch name.last {
    case "description", "summary", "body", "message", "comment", "text", "note", "notes", "content", "bio", "details",
      "reason", "detail", "about":
      return dice.pick(Self.sentences)
    case "title", "subject", "headline", "caption": return "An example \(name.last)"
    case "label", "tag", "topic", "category", "keyword": return dice.pick(Self.things).lowercased()
    default: return nil
    }
  }

  /// A word for names that say nothing.
  var word: String { dice.pick(["example", "sample", "alpha", "bravo", "lorem", "ipsum", "amber", "azure"]) }

  /// An address at a reserved host.
  var email: String { "\(person.first.lowercased()).\(person.last.lowercased())@example.com" }

  /// A host that is reserved.
  var host: String { dice.pick(["example.com", "www.example.com", "api.example.com", "example.org", "example.net"]) }

  /// An address of TEST-NET-1.
  var ipv4: String { "192.0.2.\(dice.number(below: 254, 1) + 1)" }

  /// An address of the range for documentation.
  var ipv6: String { "2001:db8::\(String(dice.number(below: 65_535, 1) + 1, radix: 16))" }

  /// A URI at a reserved host that says what it leads to.
  var url: String {
    let subject = name.others.joined(separator: "-")
    if name.has("avatar", "image", "icon", "logo", "photo", "picture", "thumbnail") {
      return "https://example.com/\(subject.isEmpty ? "image" : subject).png"
    }
    return "https://example.com/" + (subject.isEmpty || name.has("html", "website") ? "" : subject)
  }

  /// A telephone number that nobody has.
  var phone: String { "+1-202-555-01\(dice.number(below: 90, 1) + 10)" }

  /// A version 4 UUID.
  var uuid: String {
    let digits = hex(32)
    func part(_ from: Int, _ count: Int) -> Substring { digits.dropFirst(from).prefix(count) }
    return "\(part(0, 8))-\(part(8, 4))-4\(part(13, 3))-a\(part(17, 3))-\(part(20, 12))"
  }

  private var userName: String { "\(person.first)\(person.last)".lowercased() }

  /// Digits to base 16.
  func hex(_ count: Int) -> String {
    var text = ""
    for index in 0..<count { text += String(dice.number(below: 16, UInt64(1000 + index)), radix: 16) }
    return text
  }
}
