import CostModel
import Yams

/// The bytes of a file, known to be UTF-8, and the one YAML document they hold.
struct FileText {
    let name: String
    /// Every byte of the file, the byte order mark too.
    let whole: String

    init(bytes: [UInt8], name: String) throws(Refusal) {
        guard let whole = String(validating: bytes, as: UTF8.self) else {
            throw FilePlace(file: name, line: FileText.lineOfFirstBadByte(in: bytes)).refusal(
                BilingualText(da: "filen er ikke UTF-8", en: "the file is not UTF-8"),
                remedy: BilingualText(da: "gem filen som UTF-8", en: "save the file as UTF-8"))
        }
        self.name = name
        self.whole = whole
    }

    /// The node that everything else lies under; refused when the file is not YAML, is empty or holds several documents.
    /// - Parameter needed: the keys that such a file has at least
    func rootNode(needed: [String]) throws(Refusal) -> YamlNode {
        let root: Node?
        do {
            // The encoding is named because the default asks the environment and prints what it finds.
            root = try Parser(yaml: withoutByteOrderMark, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw ParserComplaint(error).refusal(file: name)
        } catch {
            throw ParserComplaint.unknown.refusal(file: name)
        }
        let node = root.map { YamlNode($0, file: name, path: "") }
        guard let node, !node.isNull else {
            throw FilePlace(file: name, line: 1).refusal(
                BilingualText(da: "filen er tom", en: "the file is empty"),
                remedy: BilingualText(
                    da: "skriv mindst \(FileText.list(needed, "og"))",
                    en: "write at least \(FileText.list(needed, "and"))"))
        }
        return node
    }

    private static func list(_ keys: [String], _ and: String) -> String {
        "\(keys.dropLast().joined(separator: ", ")) \(and) \(keys.last ?? "")"
    }

    private var withoutByteOrderMark: String {
        guard whole.unicodeScalars.first == "\u{FEFF}" else { return whole }
        return String(whole.unicodeScalars.dropFirst())
    }

    private static func lineOfFirstBadByte(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }
}
