public import APISpec
import Schemas
import SourceText

extension API {
  /// The API with its exchanges marked where they do not follow their schemas.
  public func marked(_ mismatches: [ExampleMismatch]) -> API {
    let faults = mismatches.faultsByExchange
    guard !faults.isEmpty else { return self }
    var marked = self
    for index in marked.operations.indices { marked.operations[index].mark(faults) }
    for index in marked.webhooks.indices { marked.webhooks[index].operation.mark(faults) }
    return marked
  }
}

extension Operation {
  /// The operation with its exchanges marked where they do not follow their schemas.
  public func marked(_ mismatches: [ExampleMismatch]) -> Operation {
    let faults = mismatches.faultsByExchange
    guard !faults.isEmpty else { return self }
    var marked = self
    marked.mark(faults)
    return marked
  }
}

extension [ExampleMismatch] {
  /// The faults of each exchange.
  fileprivate var faultsByExchange: [ExampleReference: [ExchangeFault]] {
    Dictionary(grouping: compactMap(ExchangeFault.init)) { $0.exchange }
  }
}

/// A fault, and the exchange that it is in.
struct ExchangeFault {
  /// The exchange.
  let exchange: ExampleReference
  /// The fault.
  let fault: ExampleFault

  /// The fault that a mismatch is; nil when it is in no exchange.
  init?(_ mismatch: ExampleMismatch) {
    let part: ExampleFault.Part
    switch mismatch.address {
    case .argument(let operation, let example, let name, _):
      exchange = ExampleReference(operation: operation, example: example)
      part = .argument(name)
    case .requestBody(let operation, let example):
      exchange = ExampleReference(operation: operation, example: example)
      part = .requestBody
    case .responseBody(let operation, let example):
      exchange = ExampleReference(operation: operation, example: example)
      part = .responseBody
    default: return nil
    }
    fault = ExampleFault(part, at: mismatch.violation.instance.description, keyword: mismatch.violation.keyword)
  }
}

extension Operation {
  fileprivate mutating func mark(_ faults: [ExampleReference: [ExchangeFault]]) {
    for index in examples.indices {
      let own = faults[ExampleReference(operation: id, example: examples[index].id)] ?? []
      examples[index].faults = own.map(\.fault)
    }
  }
}
