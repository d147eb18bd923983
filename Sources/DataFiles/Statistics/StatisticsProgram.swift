import CReadStat

/// A program whose data files are written.
enum StatisticsProgram: CaseIterable {
    case stata
    case spss

    var ending: String {
        switch self {
        case .stata: "dta"
        case .spss: "sav"
        }
    }

    var name: String {
        switch self {
        case .stata: "Stata"
        case .spss: "SPSS"
        }
    }

    /// The longest text of a variable, in bytes of UTF-8: Stata's `str2045`, SPSS's A32767.
    var textBytesMax: Int {
        switch self {
        case .stata: 2_045
        case .spss: 32_767
        }
    }

    /// The version that Stata 14 and newer read, and the one that every SPSS reads.
    var formatVersion: UInt8 {
        switch self {
        case .stata: 118
        case .spss: 2
        }
    }
}
