import CostModel
import ModelFile
import Published
import Reporting

/// What every listing of published figures starts from: one generation, the model it was made with, and its stamp.
struct Listing {
    let reader: PublishedReader
    let model: ModelDefinition
    let stamp: TableStamp
    let sectors: LabelSet
    let municipalityNames: [Int16: String]

    /// Opens the published generation and runs `body` on it.
    static func read(
        _ choice: DatabaseChoice, _ console: Console, for purpose: String, _ body: (Listing) throws -> Void
    ) throws {
        try read(choice, console, of: PersonRequest(), for: purpose) { listing, _ in try body(listing) }
    }

    /// As above, of persons, who are written down as looked up first.
    /// - Parameter body: given the internal number of the citizen that was asked for
    static func read(
        _ choice: DatabaseChoice, _ console: Console, of persons: PersonRequest, for purpose: String,
        _ body: (Listing, Int32?) throws -> Void
    ) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: persons.role(choice), for: purpose)
            let citizen = try persons.register(connection)
            try PublishedReader.read(connection) { reader in
                try body(Listing(reader), citizen)
            }
        }
    }

    init(_ reader: PublishedReader) throws {
        self.reader = reader
        guard let text = try reader.modelText() else { throw NothingPublished() }
        model = try ModelFile(bytes: Array(text.utf8)).definition
        let state = reader.state
        stamp = TableStamp(
            run: Int64(state.run), generation: Int64(state.generation), publishedOn: state.publishedOn)
        sectors = LabelSet(sectors: model.sectors)
        municipalityNames = try reader.municipalityNames()
    }

    /// `260 Halsnæs` for people; csv and json keep the number.
    var municipalities: LabelSet {
        LabelSet(
            municipalityNames.sorted { $0.key < $1.key }.map { number, name in
                (String(number), BilingualText(da: "\(number) \(name)", en: "\(number) \(name)"))
            })
    }

    func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    /// The two columns that most listings begin with.
    var partitionColumns: [TableColumn] {
        [
            column("municipality", "Kommune", "Municipality", .label(municipalities)),
            column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
        ]
    }

    /// A dimension's cell from its code: numbers that are names stay numbers in json.
    static func cell(_ code: String, of column: TableColumn) -> TableCell {
        guard !code.isEmpty else { return .empty }
        if column.kind == .ordinal, let number = Int64(code) { return TableCell(number) }
        return .text(code)
    }
}
