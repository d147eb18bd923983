import CostModel
import Reporting

/// Both tables of a comparison: money, then work. Machines get the one they ask for.
package enum MovedFigures: String, CaseIterable, Sendable {
    case cost
    case work

    /// Writes the comparison as the console's format wants it.
    func write(
        _ moves: [MovedTotal], _ work: [MovedWork], _ model: ModelDefinition, _ words: MoveWords, to console: Console
    ) throws {
        try console.write(bytes(moves, work, model, words, console))
    }

    func bytes(
        _ moves: [MovedTotal], _ work: [MovedWork], _ model: ModelDefinition, _ words: MoveWords, _ console: Console
    ) -> [UInt8] {
        let style = console.style(model.language)
        let cost = MovesTable(moves: moves, sectors: LabelSet(sectors: model.sectors), words: words).table
        let cells = WorkCells(paper: console.format == .text ? style.language : nil)
        let hours = WorkMovesTable(moves: work, words: words, cells: cells).table
        guard console.format == .text else {
            return (self == .cost ? cost : hours).bytes(as: console.format, style: style)
        }
        return cost.bytes(as: .text, style: style) + Array("\n".utf8) + hours.bytes(as: .text, style: style)
    }
}
