public import OrderedCollections

extension OrderedDictionary {
  /// Calls a closure with each member, where it lies: to copy a member out takes longer than to write most of them.
  ///
  /// - Parameter visit: Gets the position, the name and the value.
  @inlinable
  package func forEachMember(_ visit: (_ index: Int, _ name: Key, _ value: Value) -> Void) {
    keys.withContiguousStorageIfAvailable { keys in
      values.withContiguousStorageIfAvailable { values in
        for index in keys.indices { visit(index, keys[index], values[index]) }
      }
    }
  }
}

extension Array {
  /// Calls a closure with each element, where it lies.
  ///
  /// - Parameter visit: Gets the position and the element.
  @inlinable
  package func forEachElement(_ visit: (_ index: Int, _ element: Element) -> Void) {
    withUnsafeBufferPointer { elements in
      for index in elements.indices { visit(index, elements[index]) }
    }
  }
}
