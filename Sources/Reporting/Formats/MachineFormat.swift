/// The formats that are written row by row, because they need no column widths.
package enum MachineFormat: Sendable {
    case csv
    case json

    /// Nil for text.
    package init?(_ format: OutputFormat) {
        switch format {
        case .text: return nil
        case .csv: self = .csv
        case .json: self = .json
        }
    }
}
