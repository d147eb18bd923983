import Postgres

extension DatabaseAddress {
    /// As `--database` takes it, for values without quotes in them.
    package var keyValues: String {
        keywords.map { "\($0.name)='\($0.value)'" }.joined(separator: " ")
    }
}
