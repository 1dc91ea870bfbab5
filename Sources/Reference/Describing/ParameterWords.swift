import APISpec
import JSON
import Synchronization

/// What is said of a parameter on the page of every operation that has it.
final class ParameterWords: Sendable {
  let parameter: Parameter
  /// Its row, by whose identifier links find it.
  let row: Field
  private let consoleData = Mutex<[JSONValue?: JSONValue]>([:])

  /// What is said in a row.
  init(_ parameter: Parameter, row: Field) {
    self.parameter = parameter
    self.row = row
  }

  /// What the console knows of it where an operation's example has some value, which is made when it is not known.
  func consoleData(example: JSONValue?, _ make: () -> JSONValue) -> JSONValue {
    if let known = consoleData.withLock({ $0[example] }) { return known }
    let made = make()
    consoleData.withLock { $0[example] = made }
    return made
  }
}
