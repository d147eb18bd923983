import CostModel

/// All there is to know about one file: its columns, what a row must be, and how its rows become facts of the ledger.
struct FileFormat {
    var file: DatasetFile
    var columns: [ColumnFormat]
    var rowChecks: [RowCheck] = []
    /// Table of the ledger.
    var table: String
    /// Columns of the ledger and the expressions over the staged row `s` and the joined tables that give them.
    var facts: [(column: String, expression: String)]
    /// What the staged rows `s` are joined with.
    var joins = ""
    /// Columns of the ledger that no two rows of the file may share.
    var key: [String]
    /// What the file is a full statement for.
    var scope: StatementScope
    /// A code that belongs to one municipality for all files, and so cannot be taken by another.
    var uniqueCode: String?
    var references: [Reference] = []

    /// Rows as they were read.
    var stagedTable: String { "pg_temp.staged_\(file.rawValue)" }
    /// Rows as facts: codes resolved, one column per column of the ledger.
    var statedTable: String { "pg_temp.stated_\(file.rawValue)" }

    /// Its rows name persons; the staged table then says beside the number whose number it is.
    var hasPersons: Bool {
        column("cpr") != nil
    }

    /// Its facts name citizens.
    var namesCitizens: Bool {
        file == .postings || facts.contains { $0.column == "citizen" }
    }

    /// They may name families in the place of citizens.
    var namesFamilies: Bool {
        file == .postings || namesCitizens && facts.contains { $0.column == "family" }
    }

    /// The place of the first column of a kind, in one file only.
    func column(ofKind kind: FieldKind, in file: DatasetFile) -> Int? {
        self.file == file ? columns.firstIndex { $0.kind == kind } : nil
    }

    /// Rows whose periods were joined.
    var joinedTable: String { "pg_temp.joined_\(file.rawValue)" }

    /// The columns of a row's first and last day.
    var period: (from: String, to: String)? {
        for check in rowChecks {
            if case .period(let from, let to) = check { return (from, to) }
        }
        return nil
    }

    func column(_ name: String) -> Int? {
        columns.firstIndex { $0.name == name }
    }
}
