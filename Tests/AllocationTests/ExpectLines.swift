import Testing

/// The ledger's lines are those of the table, which names the columns to look at; lines are summed over the others, so
/// the kroner of the table are always all of them.
func expect(_ ledger: String, gives table: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = LineTable(table)
    let allocated = try LittleLedger(ledger).allocate()
    #expect(allocated.table(expected.columns) == expected, sourceLocation: sourceLocation)
}
