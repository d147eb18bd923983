import CostModel
import Yams

/// What the YAML parser did not understand, in words a model's author can act on.
///
/// The parser's own texts are English, speak of tokens and quote the file; none of them is shown.
struct ParserComplaint {
    let line: Int
    let what: BilingualText
    let remedy: BilingualText

    static let unknown = ParserComplaint(line: 1, .general)

    init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            self.init(problem, at: mark, begunAt: context?.mark)
        case .composer(_, let problem, let mark, _):
            self.init(problem, at: mark, begunAt: nil)
        case .reader(_, let offset, _, let yaml):
            self.init(line: ParserComplaint.line(of: offset, in: yaml), .controlCharacter)
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(line: context.mark.line, .duplicateKey(keys.first ?? ""))
        default:
            self = .unknown
        }
    }

    func refusal(file: String) -> Refusal {
        FilePlace(file: file, line: line).refusal(what, remedy: remedy)
    }

    private init(line: Int, _ words: ParserWords) {
        self.line = line
        what = words.what
        remedy = words.remedy
    }

    private init(_ problem: String, at stop: Mark, begunAt beginning: Mark?) {
        let words = ParserWords(problem: problem)
        guard let beginning, beginning.line < stop.line else {
            self.init(line: stop.line, words)
            return
        }
        switch words.culprit {
        case .lineOfStop: self.init(line: stop.line, words)
        case .lineOfBeginning: self.init(line: beginning.line, words)
        case .both: self.init(line: stop.line, words.begun(onLine: beginning.line))
        }
    }

    /// `offset` counts characters, of which CR LF is one.
    private static func line(of offset: Int?, in yaml: String) -> Int {
        yaml.prefix(offset ?? 0).reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
    }
}
