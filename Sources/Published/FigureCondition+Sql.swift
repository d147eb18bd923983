import CostModel
import Postgres

extension FigureCondition {
    /// The part of the condition that is about the columns given, by dimension; `true` where it says nothing of them.
    func sql(_ columns: [String: String], _ parameters: inout [Parameter]) -> String {
        var conditions: [String] = []
        for (dimension, codes) in all {
            guard let column = columns[dimension] else { continue }
            if let code = codes.first, codes.count == 1 {
                parameters.append(.text(code))
                conditions.append("\(column) = $\(parameters.count)")
            } else {
                parameters.append(.texts(codes))
                conditions.append("\(column) = any ($\(parameters.count)::text[])")
            }
        }
        return conditions.isEmpty ? "true" : conditions.joined(separator: " and ")
    }
}
