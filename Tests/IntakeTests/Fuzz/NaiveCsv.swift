import CostModel

/// A second opinion on a delimited file: all of it at once, first as signs and then as records.
struct NaiveCsv: Equatable {
    private enum Sign: Equatable {
        case lineEnd([UInt8])
        case byte(UInt8)
    }

    private struct Fault: Error {
        var code: FindingCode
    }

    var records: [[[UInt8]]] = []
    /// The line on which each begins.
    var lines: [Int] = []
    /// What ends the reading; nil where the file is read to its end.
    var refusal: FindingCode?

    init() {}

    /// - Parameter quote: nil where quotes mean nothing
    init(_ bytes: [UInt8], delimiter: UInt8, quote: UInt8?) {
        var signs = NaiveCsv.signs(bytes)[...]
        var line = 1
        do {
            while let first = signs.first {
                let begins = line
                if case .lineEnd = first {
                    signs.removeFirst()
                    line += 1
                    continue
                }
                let record = try NaiveCsv.record(&signs, delimiter, quote, &line)
                try record.forEach(NaiveCsv.checkText)
                records.append(record)
                lines.append(begins)
            }
        } catch let fault as Fault {
            refusal = fault.code
        } catch {
            refusal = nil
        }
    }

    private static func signs(_ bytes: [UInt8]) -> [Sign] {
        var signs: [Sign] = []
        var isAfterCR = false
        for byte in bytes {
            if byte == 10, isAfterCR {
                signs[signs.count - 1] = .lineEnd([13, 10])
            } else {
                signs.append(byte == 10 || byte == 13 ? .lineEnd([byte]) : .byte(byte))
            }
            isAfterCR = byte == 13
        }
        return signs
    }

    private static func record(
        _ signs: inout ArraySlice<Sign>, _ delimiter: UInt8, _ quote: UInt8?, _ line: inout Int
    ) throws -> [[UInt8]] {
        var fields: [[UInt8]] = []
        while true {
            if let quote, signs.first == .byte(quote) {
                fields.append(try quotedField(&signs, quote, &line))
            } else {
                fields.append(try plainField(&signs, delimiter, quote))
            }
            switch signs.popFirst() {
            case nil: return fields
            case .lineEnd:
                line += 1
                return fields
            case .byte(let byte):
                guard byte == delimiter else { throw Fault(code: .strayQuote) }
            }
        }
    }

    private static func quotedField(
        _ signs: inout ArraySlice<Sign>, _ quote: UInt8, _ line: inout Int
    ) throws -> [UInt8] {
        var content: [UInt8] = []
        signs.removeFirst()
        while let sign = signs.popFirst() {
            switch sign {
            case .lineEnd(let bytes):
                line += 1
                content += bytes
            case .byte(quote):
                guard signs.first == .byte(quote) else { return content }
                signs.removeFirst()
                content.append(quote)
            case .byte(let byte):
                try checkControl(byte)
                content.append(byte)
            }
        }
        throw Fault(code: .unterminatedQuote)
    }

    private static func plainField(
        _ signs: inout ArraySlice<Sign>, _ delimiter: UInt8, _ quote: UInt8?
    ) throws -> [UInt8] {
        var content: [UInt8] = []
        while case .byte(let byte) = signs.first, byte != delimiter {
            guard byte != quote else { throw Fault(code: .strayQuote) }
            try checkControl(byte)
            content.append(byte)
            signs.removeFirst()
        }
        return content
    }

    private static func checkControl(_ byte: UInt8) throws {
        if byte < 9 || (11...31).contains(byte) || byte == 127 { throw Fault(code: .controlCharacter) }
    }

    /// UTF-8 by its definition: how many bytes follow, and the least that so many may say.
    private static func checkText(_ bytes: [UInt8]) throws {
        var scalars: [UInt32] = []
        var rest = bytes[...]
        while let first = rest.popFirst() {
            let (more, least): (Int, UInt32)
            switch first {
            case 0..<0x80: (more, least) = (0, 0)
            case 0xC0..<0xE0: (more, least) = (1, 0x80)
            case 0xE0..<0xF0: (more, least) = (2, 0x800)
            case 0xF0..<0xF8: (more, least) = (3, 0x10000)
            default: throw Fault(code: .encoding)
            }
            var scalar = more == 0 ? UInt32(first) : UInt32(first) & (0x3F >> UInt32(more))
            for _ in 0..<more {
                guard let next = rest.popFirst(), next >> 6 == 2 else { throw Fault(code: .encoding) }
                scalar = scalar << 6 | UInt32(next & 0x3F)
            }
            guard scalar >= least, scalar <= 0x10FFFF, scalar >> 11 != 0x1B else { throw Fault(code: .encoding) }
            scalars.append(scalar)
        }
        if scalars.contains(where: { scalar in invisible.contains { $0.contains(scalar) } || scalar & 0xFFFF >= 0xFFFE }
        ) {
            throw Fault(code: .controlCharacter)
        }
    }

    private static let invisible: [ClosedRange<UInt32>] = [
        0x80...0x9F, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFDD0...0xFDEF, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
    ]
}
