import JSON
import OrderedCollections
import SourceText

/// One application of a program to one value.
///
/// Functions at the leaves of the recursion are kept out of line, so that a level takes little of the stack.
struct Evaluation {
  /// Schemas within schemas are followed this deep.
  private static let depthLimit = 800
  /// So many schema objects are applied to any value.
  private static let easyWork = 500_000
  /// And so many more for each value inside it.
  private static let workPerValue = 250

  /// The compiled schema.
  let program: SchemaProgram
  /// Whether formats are demands.
  let assertsFormats: Bool
  /// Which way the value goes.
  let direction: SchemaDirection
  /// Whether to go on after a violation and describe all.
  var isCollecting = false
  /// Whether to tell of members that no keyword describes, of objects whose schema describes some; when collecting.
  var noticesUnknownMembers = false
  /// What was found, when collecting.
  var violations: [SchemaViolation] = []
  /// The way to the current value, when collecting.
  var path: [PathToken] = []
  /// Memory for matching patterns.
  var matcher = PatternMatcher()

  private var depth = 0
  /// How many more schema objects may be applied.
  private var budget = easyWork
  /// The whole value; nil when the budget has been made to fit it.
  private var root: JSONValue?
  private var isExhausted = false
  /// Why the work was given up, if it was.
  private(set) var exhaustion: SchemaViolation?
  private var scope: [Int]

  /// An evaluation that stops at the first violation.
  ///
  /// The scope holds the resources on the way to the schema, by number, for dynamic references.
  init(_ program: SchemaProgram, formats: FormatHandling, direction: SchemaDirection = .any, scope: [Int] = []) {
    self.program = program
    self.direction = direction
    self.scope = scope
    assertsFormats = formats == .assert
  }

  /// Applies a node.
  ///
  /// A value for which the work was given up does not fit, whatever `not` made of it.
  mutating func fits(_ value: JSONValue, node: Int) -> Bool {
    root = value
    return visit(node, value) && !isExhausted
  }

  /// Applies a node to a value; what it looked at is noted if asked for.
  mutating func check(_ node: Int, _ value: JSONValue, _ seen: Evaluated?) -> Bool {
    let description = program.nodes[node]
    if description.start == description.end { return enter(node) }
    guard enter(node) else { return false }
    depth += 1
    defer { depth -= 1 }
    let isEntering = program.isDynamic && scope.last != description.resource
    if isEntering { scope.append(description.resource) }
    defer { if isEntering { scope.removeLast() } }
    let own = description.tracksEvaluation ? Evaluated(value) : seen
    var fits = true
    for place in description.start..<description.end {
      if perform(program.instructions[place], node, value, own, fitsSoFar: fits) { continue }
      fits = false
      if !isCollecting || isExhausted { return false }
    }
    if description.tracksEvaluation { seen?.merge(own) }
    return fits
  }

  /// Counts the work, and refuses when it is too much.
  private mutating func enter(_ node: Int) -> Bool {
    if isExhausted { return false }
    budget -= 1
    return (depth < Self.depthLimit && budget > 0) || mayGoOn(node)
  }

  /// Makes the budget fit the value when it is used up for the first time; gives up otherwise.
  @inline(never)
  private mutating func mayGoOn(_ node: Int) -> Bool {
    if depth < Self.depthLimit, let root {
      budget = Self.workPerValue * root.count
      self.root = nil
      return true
    }
    isExhausted = true
    exhaustion = violation(node, "", .simplicity) { "\($0) nests too deep, or takes too much work, to be checked" }
    return false
  }

  /// The node that a dynamic reference leads to: that of the outermost resource on the way that has the anchor.
  func target(of reference: DynamicReferencePlan) -> Int {
    guard let nodes = program.tables.dynamicAnchors[reference.name] else { return reference.node }
    for resource in scope {
      if let node = nodes[resource] { return node }
    }
    return reference.node
  }

  /// Notes a violation, when collecting; the closure makes a sentence from the words for the current place.
  @inline(never)
  mutating func report(
    _ node: Int, _ keyword: String, _ demand: @autoclosure () -> SchemaDemand,
    _ sentence: (_ subject: String) -> String
  ) {
    guard isCollecting, violations.count < CompiledSchema.violationLimit else { return }
    violations.append(violation(node, keyword, demand(), sentence))
  }

  @inline(never)
  private func violation(
    _ node: Int, _ keyword: String, _ demand: SchemaDemand, _ sentence: (_ subject: String) -> String
  ) -> SchemaViolation {
    let place = program.place(of: node)
    // A schema that is `false` is named after the keyword that leads to it.
    let leading = place.pointer.tokens.suffix(2).last { SubschemaKeyword.shape[$0] != nil }
    return SchemaViolation(
      instance: JSONPointer(tokens: path.map(\.text)), schemaURI: place.uri,
      schema: keyword.isEmpty ? place.pointer : place.pointer.appending(keyword),
      keyword: keyword.isEmpty ? leading ?? "" : keyword, demand: demand, message: sentence(ValuePath.subject(path)))
  }

  /// Applies a node to a member or element of the current value.
  mutating func descend(_ node: Int, _ token: @autoclosure () -> PathToken, _ value: JSONValue) -> Bool {
    guard isCollecting else { return check(node, value, nil) }
    path.append(token())
    defer { path.removeLast() }
    return visit(node, value)
  }

  /// Applies a node to the whole of what is at a place of the value, and tells of members that it does not know.
  private mutating func visit(_ node: Int, _ value: JSONValue) -> Bool {
    guard noticesUnknownMembers, isCollecting, case .object(let members) = value else {
      return check(node, value, nil)
    }
    let seen = Evaluated(value)
    let fits = check(node, value, seen)
    guard seen.describesMembers else { return fits }
    let target = program.reference(of: node) ?? node
    for (name, isSeen) in zip(members.keys, seen.members) where !isSeen {
      report(target, "properties", .noMember(name)) {
        "\($0) has the member `\(ValuePath.excerpt(name, limit: 60))`, which is not described"
      }
    }
    return fits
  }

  /// Applies a node without describing violations.
  mutating func checkQuietly(_ node: Int, _ value: JSONValue, _ seen: Evaluated?) -> Bool {
    let wasCollecting = isCollecting
    isCollecting = false
    defer { isCollecting = wasCollecting }
    return check(node, value, seen)
  }

  /// Applies a node, and hands what it found over instead of noting it.
  @inline(never)
  mutating func checkApart(
    _ node: Int, _ value: JSONValue, _ seen: Evaluated?
  ) -> (fits: Bool, violations: [SchemaViolation]) {
    let before = violations
    violations = []
    let fits = check(node, value, seen)
    let found = violations
    violations = before
    return (fits, found)
  }
}

extension JSONValue {
  /// Number of values in this one, itself included.
  fileprivate var count: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.count }
    case .object(let members): members.values.reduce(1) { $0 + $1.count }
    default: 1
    }
  }
}
