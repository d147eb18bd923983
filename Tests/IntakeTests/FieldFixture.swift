import CostModel

@testable import Intake

/// One field read by its kind's grammar, as something a table can be written of.
enum FieldFixture {
    enum Answer: Equatable {
        case number(Int64)
        case text(String)
        case refused(FindingCode)
    }

    static func read(_ text: String, as kind: FieldKind, allowsSynthetic: Bool = true) -> Answer {
        read(Array(text.utf8), as: kind, allowsSynthetic: allowsSynthetic)
    }

    static func read(_ bytes: [UInt8], as kind: FieldKind, allowsSynthetic: Bool = true) -> Answer {
        bytes.withUnsafeBytes { bytes in
            do throws(FieldRefusal) {
                switch try FieldReader(allowsSynthetic: allowsSynthetic).read(bytes, as: kind) {
                case .absent: return .text("")
                case .number(let number): return .number(number)
                case .bytes(let bytes): return .text(String(decoding: bytes, as: UTF8.self))
                case .text(let text), .masked(let text), .replacement(let text): return .text(text)
                }
            } catch {
                return .refused(error.code)
            }
        }
    }

    /// What a message would show of a refused field; nil for nothing.
    static func shown(_ text: String, as kind: FieldKind) -> String? {
        Array(text.utf8).withUnsafeBytes { bytes in
            do throws(FieldRefusal) {
                _ = try FieldReader(allowsSynthetic: true).read(bytes, as: kind)
                return nil
            } catch {
                return error.found
            }
        }
    }
}
