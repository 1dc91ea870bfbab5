import JSON
import Synchronization

/// A compiled schema: nodes in one array, references as numbers.
final class SchemaProgram: Sendable {
  /// One schema object.
  struct Node: Sendable {
    /// Where its instructions begin.
    var start = 0
    /// Where they end.
    var end = 0
    /// The resource it belongs to, by number.
    var resource = 0
    /// Whether it must know what its subschemas looked at.
    var tracksEvaluation = false
  }

  /// Everything that instructions refer to, by place; `nodes` and `places` run in parallel.
  struct Tables: Sendable {
    var nodes: [Node] = []
    var instructions: [SchemaInstruction] = []
    /// Where each node was written.
    var places: [NodePlace] = []
    var constants: [JSONValue] = []
    var enumerations: [EnumerationPlan] = []
    var numbers: [(exact: ExactNumber, text: String)] = []
    var patterns: [Pattern] = []
    var items: [ItemsPlan] = []
    var contains: [ContainsPlan] = []
    var members: [MembersPlan] = []
    var dependentRequired: [[DependentRequiredPlan]] = []
    var dependentSchemas: [[(name: String, node: Int)]] = []
    var dynamicReferences: [DynamicReferencePlan] = []
    /// Nodes of dynamic anchors: by name, then by resource.
    var dynamicAnchors: [String: [Int: Int]] = [:]
    var lists: [[Int]] = []
    /// Hints for the generator; parallel to the nodes.
    var annotations: [SchemaAnnotations?] = []
  }

  /// The schemas.
  let nodes: [Node]
  /// The instructions of all nodes.
  let instructions: [SchemaInstruction]
  /// What instructions refer to.
  let tables: Tables
  /// Whether references depend on the way by which they were reached.
  let isDynamic: Bool

  /// The heights of the first schemas, then of all.
  private let knownHeights: Mutex<SchemaHeights?>

  /// A program of finished tables, which may begin with those of an earlier program.
  init(_ tables: Tables, extending earlier: SchemaProgram? = nil) {
    nodes = tables.nodes
    instructions = tables.instructions
    self.tables = tables
    isDynamic = !tables.dynamicReferences.isEmpty
    knownHeights = Mutex(earlier?.knownHeights.withLock { $0 })
  }

  /// The heights of the schemas, found when they are first asked for.
  var heights: SchemaHeights {
    knownHeights.withLock { known in
      let heights = SchemaHeights(self, knowing: known)
      known = heights
      return heights
    }
  }
}
