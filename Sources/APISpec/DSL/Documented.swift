public import JSON
public import OrderedCollections

/// A Swift type that is a named JSON object of the API.
///
/// ```swift
/// struct EmailInfo: Documented {
///   var email: EmailAddress
///   var verified: Bool
///
///   static let shape = Shape("EmailInfo", EmailInfo.init) {
///     Field("email", \.email, "the address")
///     Field("verified", \.verified, "whether its owner has proved to receive mail there")
///   }
/// }
/// ```
///
/// The shape is built from the memberwise initializer, so a stored property without a field, or a field of another
/// type, does not compile.
public protocol Documented: SchemaValue {
  /// The name, the properties, and how to make a value of them.
  static var shape: Shape<Self> { get }
}

extension Documented {
  /// A reference to the named type.
  public static var schema: Schema { .named(shape.name) }

  /// This type, and all that its properties refer to.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {
    guard types[shape.name] == nil else { return }
    types[shape.name] = NamedType(shape.name, schema: shape.schema)
    shape.registerTypes(&types)
  }

  /// The object, its members in the order of the fields; absent members are left out.
  public var json: JSONValue? { .object(Self.shape.members(self)) }

  /// A value from a JSON object; unknown members are ignored.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let json, json.object != nil else { throw .expected("an object", got: json) }
    self = try Self.shape.make(json)
  }
}

/// How a Swift type looks in JSON.
public struct Shape<Root>: Sendable {
  /// The name of the type in the API.
  public let name: String
  /// The schema of the object.
  public var schema: Schema { makeSchema() }
  private let makeSchema: @Sendable () -> Schema
  let members: @Sendable (Root) -> OrderedDictionary<String, JSONValue>
  let make: @Sendable (JSONValue) throws(SchemaMismatch) -> Root
  let registerTypes: @Sendable (inout OrderedDictionary<String, NamedType>) -> Void

  /// A shape from the memberwise initializer and one field for each of its parameters, in the same order.
  ///
  /// - Parameters:
  ///   - name: The name of the type in the API.
  ///   - initializer: The memberwise initializer.
  ///   - description: What the object is, in CommonMark.
  ///   - traits: Constraints and marks of the whole object.
  ///   - fields: One field for each parameter of the initializer.
  public init<each Value: SchemaValue>(
    _ name: String, _ initializer: @escaping @Sendable (repeat each Value) -> Root,
    _ description: LocalizedText? = nil, _ traits: SchemaTrait...,
    @FieldBuilder<Root> fields: () -> (repeat Field<Root, each Value>)
  ) {
    let fields = fields()
    self.name = name

    makeSchema = {
      var schema = Schema.type(.object).described(description, default: nil, traits)
      for field in repeat each fields {
        schema.keywords.applicator.properties[field.name] = field.schema()
      }
      for (name, isRequired) in Self.requirements(repeat each fields) where isRequired {
        schema.keywords.validation.required.append(name)
      }
      return schema
    }
    members = { root in
      var members: OrderedDictionary<String, JSONValue> = [:]
      for field in repeat each fields { members[field.name] = field.json(of: root) }
      return members
    }
    make = { (object) throws(SchemaMismatch) -> Root in
      initializer(repeat try (each fields).value(in: object))
    }
    registerTypes = { types in
      repeat (each Value).registerTypes(in: &types)
    }
  }

  private static func requirements<each Value: SchemaValue>(
    _ fields: repeat Field<Root, each Value>
  ) -> [(String, Bool)] {
    var requirements: [(String, Bool)] = []
    func note<V: SchemaValue>(_ field: Field<Root, V>) { requirements.append((field.name, V.isRequired)) }
    repeat note(each fields)
    return requirements
  }
}
