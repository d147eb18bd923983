/// A cell as a data file of Stata or SPSS holds it.
enum StatisticsValue: Hashable {
    /// System-missing.
    case missing
    /// Stata's `.a`; SPSS has nothing like it.
    case suppressed
    case byte(Int8)
    case long(Int32)
    case double(Double)
    case text(String)
}
