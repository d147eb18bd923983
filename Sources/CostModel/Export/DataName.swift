/// Names that every program takes as they are.
enum DataName {
    static let lengthMax = 32

    /// `fiscal_year`
    static func isVariable(_ name: String) -> Bool {
        isSnakeCase(name) && !reserved.contains(name) && !isStringType(name)
    }

    /// `costs_by_sector`: also the name of files, on every system, and none of the package's own.
    static func isTable(_ name: String) -> Bool {
        isVariable(name) && !devices.contains(name) && !own.contains(name) && !name.hasSuffix("_dk")
    }

    /// `en-plan-costs`: lower-case ASCII letters and digits, with single hyphens between them.
    static func isPackage(_ name: String) -> Bool {
        name.utf8.count <= 100
            && name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { isLetter($0) || isDigit($0) }
            }
    }

    private static func isSnakeCase(_ name: String) -> Bool {
        guard let first = name.utf8.first, let last = name.utf8.last, name.utf8.count <= lengthMax else { return false }
        return isLetter(first) && last != UInt8(ascii: "_")
            && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// `str12`, a type to Stata.
    private static func isStringType(_ name: String) -> Bool {
        name.hasPrefix("str") && name.utf8.dropFirst(3).allSatisfy(isDigit)
    }

    /// Words of R, SPSS and Stata.
    private static let reserved: Set<String> = [
        "break", "else", "for", "function", "if", "in", "next", "repeat", "while",
        "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
        "byte", "double", "float", "int", "long", "strl", "using",
    ]

    /// Names of devices on Windows, whatever their ending.
    private static let devices: Set<String> = Set(
        ["aux", "con", "nul", "prn"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// What the package's other files are called.
    private static let own: Set<String> = [
        "codebook", "kodebog", "import", "stamp", "datapackage", "readme", "laesmig",
    ]
}
