/// Which direct expense the driver `expense` looks at: the pool's own function (whatever its sector), its sector, or all.
package enum ExpenseScope: String, CaseIterable, Sendable {
    case function
    case sector
    case all
}
