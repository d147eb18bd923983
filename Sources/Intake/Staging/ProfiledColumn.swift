import CostModel

/// One canonical column, made of the fields of a source's record.
struct ProfiledColumn {
    private enum Origin {
        case fields([Int])
        case template([Piece])
        case constant(String)
        case account(Int, AccountPart)
    }

    private enum Piece {
        case text([UInt8])
        case field(Int)
    }

    let name: String
    let kind: FieldKind
    /// In the format.
    let place: Int
    /// The source's columns, as messages say them; the canonical name where there is none.
    let shownName: String
    private let isRequired: Bool
    private let origin: Origin
    private let mapping: ColumnMapping
    private let mark: Int?
    /// Of an amount that is the first less the second of two columns.
    private let minus: Int?
    private let translator: ValueTranslator

    init(
        _ mapping: ColumnMapping, _ column: ColumnFormat, place: Int, _ profile: SourceProfile,
        position: (String) -> Int
    ) {
        name = column.name
        kind = column.kind
        isRequired = column.isRequired
        self.place = place
        self.mapping = mapping
        let names = mapping.sourceColumns.map { ShownText.withoutNumbers($0) }
        shownName = names.isEmpty ? column.name : names.joined(separator: "/")
        mark = mapping.reading.mark.map { position($0.column) }
        minus = mapping.reading.minus.map(position)
        translator = ValueTranslator(column.datasetKind, mapping.reading, profile)
        origin =
            switch mapping.origin {
            case .columns(let names): .fields(names.map(position))
            case .constant(let value): .constant(value)
            case .account(let name): .account(position(name), AccountPart(rawValue: column.name) ?? .function)
            case .template(let parts):
                .template(
                    parts.map { part in
                        switch part {
                        case .text(let text): .text(Array(text.utf8))
                        case .column(let name): .field(position(name))
                        }
                    })
            }
    }

    var numberedPrefix: String? {
        mapping.numberedPrefix
    }

    /// How the source should have written a value; nil where it is as in the canonical file.
    var expected: String? {
        mapping.map == nil ? translator.expected : nil
    }

    func value(_ fields: [UnsafeRawBufferPointer], _ reader: FieldReader) throws(FieldRefusal) -> FieldValue {
        let value = try read(fields, reader)
        if value.isAbsent, isRequired {
            throw FieldRefusal(.valueMissing, UnsafeRawBufferPointer(start: nil, count: 0), showing: .nothing)
        }
        return value
    }

    private func read(_ fields: [UnsafeRawBufferPointer], _ reader: FieldReader) throws(FieldRefusal) -> FieldValue {
        switch origin {
        case .constant(let value):
            return try canonical(value, reader)
        case .fields(let positions) where minus != nil:
            return try difference(positions, fields, reader)
        case .fields(let positions):
            let raw = positions.lazy.map { trimmed(fields[$0]) }.first { !$0.isEmpty }
            guard let raw else { return try canonical(mapping.whenEmpty ?? "", reader) }
            return try value(raw, fields, reader)
        case .account(let position, let part):
            let raw = trimmed(fields[position])
            guard !raw.isEmpty else { return try canonical(mapping.whenEmpty ?? "", reader) }
            return try account(part, raw, reader)
        case .template(let pieces):
            let text = filled(pieces, fields)
            guard !text.isEmpty else { return try canonical(mapping.whenEmpty ?? "", reader) }
            return try text.withUnsafeBufferPointer { (bytes) throws(FieldRefusal) in
                try value(UnsafeRawBufferPointer(bytes), fields, reader).kept
            }
        }
    }

    /// One column less the other, of which one may be empty.
    private func difference(
        _ positions: [Int], _ fields: [UnsafeRawBufferPointer], _ reader: FieldReader
    ) throws(FieldRefusal) -> FieldValue {
        var sum: Int64?
        for (position, sign) in positions.prefix(1).map({ ($0, Int64(1)) }) + [(minus ?? 0, Int64(-1))] {
            let raw = trimmed(fields[position])
            guard !raw.isEmpty, let oere = try value(raw, fields, reader).number else { continue }
            sum = (sum ?? 0) + sign * oere
        }
        guard let sum else { return try canonical(mapping.whenEmpty ?? "", reader) }
        guard abs(sum) <= FieldReader.oereMax else {
            throw FieldRefusal(.amountOutOfRange, trimmed(fields[minus ?? 0]), showing: .shape)
        }
        return .number(sum)
    }

    /// Nothing where all of its fields are empty.
    private func filled(_ pieces: [Piece], _ fields: [UnsafeRawBufferPointer]) -> [UInt8] {
        var text: [UInt8] = []
        var isEmpty = true
        for piece in pieces {
            switch piece {
            case .text(let bytes): text += bytes
            case .field(let position):
                let field = trimmed(fields[position])
                if !field.isEmpty { isEmpty = false }
                text += field
            }
        }
        return isEmpty ? [] : text
    }

    private func account(
        _ part: AccountPart, _ raw: UnsafeRawBufferPointer, _ reader: FieldReader
    ) throws(FieldRefusal) -> FieldValue {
        let digits = try ValueTranslator.part(part, ofString: raw)
        if let map = mapping.map, !digits.isEmpty { return try mapped(digits, map, reader) }
        guard !digits.isEmpty else { return try canonical(mapping.whenEmpty ?? "", reader) }
        return try read(digits, reader)
    }

    private func value(
        _ raw: UnsafeRawBufferPointer, _ fields: [UnsafeRawBufferPointer], _ reader: FieldReader
    ) throws(FieldRefusal) -> FieldValue {
        if mapping.numberedPrefix != nil { return try numbered(raw) }
        if let map = mapping.map { return try mapped(Array(raw), map, reader) }
        let text = try translator.canonical(raw, mark: mark.map { trimmed(fields[$0]) })
        do {
            return try read(text, reader)
        } catch {
            throw error.showing(source: raw)
        }
    }

    /// What is numbered is nobody's code, and stays as it is until it has its number.
    private func numbered(_ raw: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard raw.count <= CodeGrammar.nameBytesMax else { throw FieldRefusal(.fieldTooLong, raw, showing: .nothing) }
        return .text(String(decoding: raw, as: UTF8.self))
    }

    private func mapped(
        _ raw: [UInt8], _ map: [String: String], _ reader: FieldReader
    ) throws(FieldRefusal) -> FieldValue {
        let text = String(decoding: raw, as: UTF8.self)
        guard let value = map[text] ?? mapping.otherwise else {
            throw raw.withUnsafeBytes {
                FieldRefusal(.valueNotMapped, $0, showing: .word, expected: map.keys.sorted().joined(separator: ", "))
            }
        }
        return try canonical(value, reader)
    }

    /// Text that the profile gives, empty for none.
    private func canonical(_ text: String, _ reader: FieldReader) throws(FieldRefusal) -> FieldValue {
        text.isEmpty ? .absent : try read(Array(text.utf8), reader)
    }

    private func read(_ text: [UInt8], _ reader: FieldReader) throws(FieldRefusal) -> FieldValue {
        try text.withUnsafeBufferPointer { (bytes) throws(FieldRefusal) in
            try reader.read(UnsafeRawBufferPointer(bytes), as: kind).kept
        }
    }

    func amount(ofText text: UnsafeRawBufferPointer, _ reader: FieldReader) -> Int64? {
        do {
            // A trailer has no column with marks beside it, and says its sign itself.
            return try read(try translator.canonical(text, mark: nil), reader).number
        } catch {
            return nil
        }
    }
}
