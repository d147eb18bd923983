import CostModel

/// The names that the rows of a little ledger use, and their places in the tables of `LedgerFacts`.
///
/// Citizens are ranked by name, as people are by CPR number; their ids run the other way, so that a tie broken by id and
/// not by rank shows.
struct LittleNames {
    private(set) var municipalities: [Int16] = []
    private(set) var citizens: [String] = []
    private(set) var families: [LedgerFacts.Coded] = []
    private(set) var initiatives: [LedgerFacts.Initiative] = []
    private(set) var activities: [LedgerFacts.Coded] = []
    private(set) var costCentres: [LedgerFacts.Coded] = []
    private(set) var accounts: [Account] = []

    init(_ rows: [LittleRow]) throws {
        municipalities = Set(rows.filter { $0.kind != "rule" }.map(LittleNames.municipality)).sorted()
        citizens = Set(try rows.flatMap { try LittleNames.citizens(of: $0) }).sorted()
        families = try LittleNames.coded(rows) { row in
            row.kind == "member" ? try row.place(0) : row["family"]
        }
        activities = try LittleNames.coded(rows) { row in
            row.kind == "takes" ? try row.place(0) : row["activity"]
        }
        costCentres = LittleNames.coded(rows) { $0.kind == "post" ? $0["centre"] : nil }
        initiatives = try rows.filter { $0.kind == "initiative" }.map { row in
            LedgerFacts.Initiative(
                municipality: LittleNames.municipality(row), code: try row.place(0),
                cluster: row["cluster"].flatMap { InitiativeCluster(rawValue: $0) } ?? .family)
        }.sorted { $0.code < $1.code }
        for row in rows where row.kind == "post" {
            let account = try LittleNames.account(row)
            if !accounts.contains(account) { accounts.append(account) }
        }
    }

    static func municipality(_ row: LittleRow) -> Int16 {
        row["in"].flatMap { Int16($0) } ?? 101
    }

    static func account(_ row: LittleRow) throws -> Account {
        Account(
            function: try row.read(FunctionCode(try row.place(1))), dranst: row["dranst"].flatMap { Int16($0) } ?? 1,
            ownership: nil, grouping: row["grouping"] ?? "", species: row["species"] ?? "")
    }

    private static func citizens(of row: LittleRow) throws -> [String] {
        switch row.kind {
        case "member", "takes": [try row.place(1)]
        case "enrolled": row["family"] == nil ? [try row.place(1)] : []
        case "post": row["cpr"].map { [$0] } ?? []
        default: []
        }
    }

    private static func coded(
        _ rows: [LittleRow], _ code: (LittleRow) throws -> String?
    ) rethrows -> [LedgerFacts.Coded] {
        let found = try rows.compactMap { row in
            try ["member", "enrolled", "takes", "post"].contains(row.kind)
                ? code(row).map { LedgerFacts.Coded(municipality: municipality(row), code: $0) } : nil
        }
        return Set(found).sorted { ($0.municipality, $0.code) < ($1.municipality, $1.code) }
    }

    // MARK: Places

    /// The last name has id 1.
    func citizen(_ name: String?) -> Int32 {
        name.flatMap { citizens.firstIndex(of: $0) }.map { Int32(citizens.count - $0) } ?? 0
    }

    func citizenName(_ id: Int32) -> String {
        citizens[citizens.count - Int(id)]
    }

    /// By id: 0 for the id 0, then the ranks downwards.
    var ranks: [Int32] {
        [0] + citizens.indices.map { Int32(citizens.count - $0) }
    }

    static func place(_ code: String?, _ row: LittleRow, in table: [LedgerFacts.Coded]) -> Int32 {
        code.flatMap { code in
            table.firstIndex(of: LedgerFacts.Coded(municipality: municipality(row), code: code))
        }.map { Int32($0) } ?? -1
    }

    func initiative(_ code: String?, _ row: LittleRow) throws -> Int32 {
        guard let code else { return -1 }
        return Int32(try row.read(initiatives.firstIndex { $0.code == code }))
    }
}
