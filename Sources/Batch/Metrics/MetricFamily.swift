/// One metric with its samples, as Prometheus' text format has it. All are gauges: each file is about one run.
struct MetricFamily {
    let name: String
    let help: String
    /// Labels, and the value.
    let samples: [(labels: [String: String], value: String)]

    /// Samples without a value are left out.
    init(_ name: String, _ help: String, _ samples: [(labels: [String: String], value: String?)]) {
        self.name = name
        self.help = help
        self.samples = samples.compactMap { sample in sample.value.map { (sample.labels, $0) } }
    }

    var text: String {
        samples.reduce("# HELP \(name) \(help)\n# TYPE \(name) gauge\n") {
            $0 + "\(name)\(MetricFamily.text($1.labels)) \($1.value)\n"
        }
    }

    /// Values are words of ours: nothing in them needs an escape.
    private static func text(_ labels: [String: String]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",") + "}"
    }
}
