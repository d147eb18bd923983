/// What the file of an earlier run says that a failed run must not forget.
struct EarlierMetrics {
    /// Digits, as they stood there.
    var lastSuccess: String?
    var generation: String?

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard words.count == 2, words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
            switch words[0] {
            case "omkost_last_success_timestamp_seconds": lastSuccess = String(words[1])
            case "omkost_publication_generation": generation = String(words[1])
            default: continue
            }
        }
    }
}
