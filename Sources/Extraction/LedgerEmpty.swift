/// There is nothing to compute: no dataset with a model has been imported.
package struct LedgerEmpty: Error, Hashable, Sendable {}
