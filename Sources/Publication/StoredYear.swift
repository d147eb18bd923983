import CostModel
import Postgres

/// Reads a fiscal year of a run back as the database has it: the lines are the run's only when they can be read again.
package struct StoredYear {
    private let run: Int
    private let year: FiscalYear
    private let connection: DatabaseConnection

    /// - Parameter connection: any session of the run; years are read side by side
    package init(run: Int, year: FiscalYear, _ connection: DatabaseConnection) {
        self.run = run
        self.year = year
        self.connection = connection
    }

    /// By municipality; those without lines are left out.
    package func sums() throws -> [Partition: StoredSums] {
        let classes = try classes()
        let slots = try slots()
        var sums: [Partition: StoredSums] = [:]
        // Lines come a municipality at a time, as they were written.
        var place: Int16 = -1
        var (ownClasses, ownSlots, own) = ([StoredClass](), [Int64](), StoredSums())
        func turn(to municipality: Int16) {
            if place >= 0 { sums[Partition(municipality: place, fiscalYear: year)] = own }
            (ownClasses, ownSlots) = (classes[municipality] ?? [], slots[municipality] ?? [])
            own = sums[Partition(municipality: municipality, fiscalYear: year)] ?? StoredSums()
            place = municipality
        }
        try read("allocated_cost", "municipality, slot, class, amount_oere") { row in
            let municipality = row.int16() ?? -1
            if municipality != place { turn(to: municipality) }
            let (slot, number, amount) = (Int(row.int32() ?? -1), Int(row.int32() ?? 0), row.int64() ?? 0)
            // Slot 0 is nobody's.
            guard ownClasses.indices.contains(number - 1), slot == 0 || ownSlots.indices.contains(slot - 1) else {
                throw InvariantBroken(.runDoesNotClose, at: "\(municipality)/\(year)")
            }
            let line = ownClasses[number - 1]
            let words = slot == 0 ? line.words : line.words ^ ownSlots[slot - 1]
            guard own.add(amount, line.status, words: words) else {
                throw AmountOutOfRange(at: "\(municipality)/\(year)")
            }
        }
        turn(to: -1)
        return sums
    }

    private struct StoredClass {
        var status = CostStatus.excluded
        var words: Int64 = 0
    }

    /// By municipality: element n - 1 is class n.
    private func classes() throws -> [Int16: [StoredClass]] {
        let columns = """
            municipality, class, status, reason, rule, grade, sector, function, flow, municipal_percent,
                booked_initiative, activity, cost_centre, cost_type
            """
        var classes: [Int16: [StoredClass]] = [:]
        var words = LineWords()
        try read("cost_class", columns) { row in
            let (municipality, number) = (row.int16() ?? -1, Int(row.int32() ?? 0))
            let code = row.textBytes()
            words.begin()
            words.append(code)
            for _ in 0..<6 { words.append(row.textBytes()) }
            words.append(row.int16())
            for _ in 0..<3 { words.append(row.textBytes()) }
            words.append(row.int16())
            guard number > 0, let code,
                let status = CostStatus.allCases.first(where: { $0.code.utf8.elementsEqual(code) })
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: "run.cost_class") }
            let costClass = StoredClass(status: status, words: words.number)
            StoredYear.put(costClass, at: number, in: &classes[municipality, default: []])
        }
        return classes
    }

    /// By municipality: element n - 1 is of slot n.
    private func slots() throws -> [Int16: [Int64]] {
        var slots: [Int16: [Int64]] = [:]
        var words = LineWords()
        try read("slot", "municipality, slot, citizen, family, initiative, arm, phase, year_offset") { row in
            let (municipality, number) = (row.int16() ?? -1, Int(row.int32() ?? 0))
            words.begin()
            words.append(row.int32())
            for _ in 0..<4 { words.append(row.textBytes()) }
            words.append(row.int16())
            guard number > 0 else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: "run.slot") }
            StoredYear.put(words.number, at: number, in: &slots[municipality, default: []])
        }
        return slots
    }

    /// Numbers come in their order, as they were written; any other order is right too.
    private static func put<Element>(_ element: Element, at number: Int, in list: inout [Element]) {
        while list.count < number { list.append(element) }
        list[number - 1] = element
    }

    private func read(_ table: String, _ columns: String, _ body: (inout CopyRow) throws -> Void) throws {
        let statement = Statement(
            "stored.\(table)",
            "copy (select \(columns) from run.\(table) where run = \(run) and fiscal_year = \(year)) to stdout (format binary)"
        )
        try connection.copyOut(statement) { row in
            try body(&row)
            if row.isDamaged { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
        }
    }
}
