import Foundation

extension Scene {
    /// The second dataset with rows of `postings.csv` more, and its model changed.
    func dataset(
        postings: [String] = [], files: [String: String] = [:], model: (String) -> String = { $0 }
    ) throws -> String {
        let folder = try bench.datasets.copy(of: bench.datasets.second, as: database)
        func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
        var contents = files
        contents["postings.csv"] = try text("postings.csv") + postings.map { $0 + "\n" }.joined()
        contents["model.yaml"] = model(try text("model.yaml"))
        for (name, text) in contents {
            try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        return folder
    }

    /// Codes of the gates that refused the newest run.
    func gatesTripped() throws -> [String] {
        let codes =
            try sql(
                "select string_agg(distinct code, ' ' order by code) from run.finding where run = (select max(run) from run.run)"
                    + " and (code like 'gate%' or code = 'closed_year_changed')") ?? ""
        return codes.split(separator: " ").map(String.init)
    }
}
