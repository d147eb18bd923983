import CostModel
import Hashing

/// Makes the pseudonyms of one export project: base32 of the first 16 bytes of HMAC-SHA-256 over a message that says what
/// the pseudonym is for. The messages of persons, deleted persons, families and users begin differently, so that none is
/// another's.
///
/// A hash without a key would be reversed in minutes, since there are some 2^28 CPR numbers.
package struct PseudonymMaker: Sendable {
    private let project: String
    private let key: PseudonymKey

    /// - Throws: `projectName` unless the name is letters, digits, `_` and `-`: with a colon in it, two projects could make
    ///   the same message.
    package init(project: String, key: PseudonymKey) throws(DisclosureError) {
        guard !project.isEmpty, project.utf8.allSatisfy(PseudonymMaker.isNameByte) else { throw .projectName }
        self.project = project
        self.key = key
    }

    /// - Parameter source: who gave a replacement number, which is unique there alone; empty for CPR numbers
    package func person(_ number: CprNumber, source: String = "") -> Pseudonym {
        person(digits: number.digits, source: source)
    }

    /// As above.
    /// - Parameter digits: of a CPR number, or letters and digits of a replacement number
    package func person(digits: String, source: String) -> Pseudonym {
        pseudonym("person:v1:\(project):\(digits)" + (source.isEmpty ? "" : ":\(source)"))
    }

    /// What is left of a person who was deleted.
    /// - Parameter number: the internal number, which nobody can be found by
    package func deletedPerson(_ number: Int32) -> Pseudonym {
        pseudonym("deleted:v1:\(project):\(number)")
    }

    /// - Parameter code: the family's code, which is unique within its municipality alone
    package func family(municipality: Int16, code: String) -> Pseudonym {
        pseudonym("family:v1:\(project):\(municipality):\(code)")
    }

    /// Who acts, for the register of exports and look-ups.
    package func user(_ name: String) -> Pseudonym {
        pseudonym("user:v1:\(project):\(name)")
    }

    private func pseudonym(_ message: String) -> Pseudonym {
        Pseudonym(text: Base32.text(key.key.code(for: Array(message.utf8)).bytes.prefix(16)))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
