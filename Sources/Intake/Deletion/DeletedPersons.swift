import CostModel
import Postgres

/// Keeps persons who were deleted from coming back with the next extract: as themselves, and as what is left of them.
struct DeletedPersons {
    private let connection: DatabaseConnection
    /// Whether anybody was deleted.
    private let areThere: Bool
    /// Of those who are known again.
    private let seals: Set<String>

    init(_ connection: DatabaseConnection) throws {
        self.connection = connection
        let statement = Statement("intake.seals", "select seal from identity.deletion", patience: .short)
        let rows = try connection.query(statement).rows
        areThere = !rows.isEmpty
        seals = Set(rows.compactMap { $0[0] })
    }

    /// Takes out the staged rows of numbers that were deleted.
    /// - Parameter seal: nil where its key is not at hand, and nobody is known again
    /// - Returns: rows that were taken out, and their øre where they are postings
    func takeOutKnown(from format: FileFormat, by seal: NumberSeal?) throws -> ControlTotal {
        guard !seals.isEmpty, format.hasPersons, let seal else { return .zero }
        let unknown = Statement(
            "intake.unknown_numbers.\(format.file.rawValue)",
            """
            select distinct t.cpr, t.cpr_source from \(format.stagedTable) t
            where t.cpr is not null
              and not exists (select from identity.citizen c where c.cpr = t.cpr and c.source = t.cpr_source)
            """)
        var found: (numbers: [String], sources: [String]) = ([], [])
        try connection.forEachRow(of: unknown) { row in
            guard let number = row[0], let source = row[1], seals.contains(seal(number, source)) else { return }
            found.numbers.append(number)
            found.sources.append(source)
        }
        guard !found.numbers.isEmpty else { return .zero }
        return try takeOut(
            from: format, "known",
            "(t.cpr, t.cpr_source) in (select n, s from unnest($1::text[], $2::text[]) u (n, s))",
            [.texts(found.numbers), .texts(found.sources)])
    }

    /// Takes out postings that stand in the ledger as a deleted person's or family's, whatever they are like now: what is
    /// left of somebody is not corrected.
    func takeOutRemainder() throws -> ControlTotal {
        guard areThere else { return .zero }
        return try takeOut(
            from: .postings, "remainder",
            """
            exists (
                select from ledger.posting p
                where p.municipality = t.municipality and p.fiscal_year = t.fiscal_year and p.posting = t.posting
                  and p.until is null and not \(DeletedPersons.isElse(alias: "p", .postings)))
            """, [])
    }

    private func takeOut(
        from format: FileFormat, _ step: String, _ condition: String, _ parameters: [Parameter]
    ) throws -> ControlTotal {
        let amount = format.file == .postings ? "t.amount" : "0::bigint as amount"
        let statement = Statement(
            "intake.deleted.\(step).\(format.file.rawValue)",
            """
            with gone as (delete from \(format.stagedTable) t where \(condition) returning \(amount))
            select count(*), coalesce(sum(amount), 0) from gone
            """)
        let row = try connection.query(statement, parameters).onlyRow(of: statement)
        guard let rows = row[0].flatMap({ Int($0) }), let oere = row[1].flatMap({ Int128($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
        }
        return ControlTotal(rows: rows, oere: oere)
    }

    /// Leaves out of a comparison what the file no longer states and what is left of deleted persons still needs: the codes
    /// that their facts name.
    /// - Parameter compared: table of facts in force and stated, with the line of those that are stated
    func keepNeeded(_ format: FileFormat, _ compared: String) throws {
        guard areThere else { return }
        for source in FileFormat.all where source.namesCitizens {
            for reference in source.references
            where reference.target == format.table && reference.source == source.table {
                let matches = reference.keys.map { "c.\($0.target) = \($0.source.replacing("@", with: "f"))" }
                let same = reference.keys.map { "n.\($0.target) = c.\($0.target)" }
                try connection.query(
                    Statement(
                        "intake.needed.\(source.file.rawValue).\(reference.column)",
                        """
                        delete from \(compared) c
                        where c.line is null
                          and exists (
                            select from ledger.\(reference.source) f
                            where f.until is null and not \(DeletedPersons.isElse(alias: "f", source))
                              and \(matches.joined(separator: " and ")))
                          and not exists (
                            select from \(compared) n
                            where n.line is not null and \(same.joined(separator: " and ")))
                        """))
            }
        }
    }

    /// The condition that a fact is not a deleted person's, nor of a family of which nobody is left: no file states these.
    /// - Parameters:
    ///   - alias: of the ledger's table
    ///   - format: of the file that states such facts
    static func isElse(alias: String, _ format: FileFormat) -> String {
        let person = "\(alias).citizen is null or \(alias).citizen not in (select d.citizen from identity.deletion d)"
        guard format.namesFamilies else { return "(\(person))" }
        return """
            ((\(person)) and (\(alias).citizen is not null or \(alias).family is null or (\(alias).municipality, \(alias).family)
                not in (select d.municipality, d.family from identity.deleted_family d)))
            """
    }
}
