import Foundation

/// O: what has to stop a publication. Each row trips one gate and no other; all gates but the closed years are off unless
/// the model names them, so a row that takes its gate away publishes and is red.
extension Fault {
    static let gateFaults: [Fault] = [
        tampered(
            "O1", "a stored line is an øre more than was posted",
            "update run.allocated_cost set amount_oere = amount_oere + 1 where run = $run and (slot, class) in "
                + "(select slot, class from run.allocated_cost where run = $run order by slot desc, class limit 1)"),
        gate(
            "O2", "more unallocated than the model allows", "gate_unallocated", "unallocated_percent: 1"),
        gate(
            "O3", "more kroner refused at import than allowed", "gate_rejected", "rejected_kroner: 100",
            postings: ["7001,260,2019,2019-03-31,,5.57.73,1,007,5.2,5000.00,,,,NOWHERE,,Afvist"], rejects: 1),
        gate("O4", "totals move by more than allowed", "gate_drift", "drift_percent: 0.5", acceptable: true),
        Fault(
            "O5", bounded: true, "fewer postings than were published", expect: "65, REJECTED, gate_row_drop alone",
            Bench.inScene(rowDrop)),
        tampered(
            "O7", "a stored line of a class that there is not",
            "insert into run.allocated_cost select municipality, fiscal_year, run, slot, 30000, 100 "
                + "from run.allocated_cost where run = $run limit 1"),
        tampered(
            "O8", "an øre moved from one citizen to another",
            """
            with two as (
                select a.municipality m, a.fiscal_year y, a.class k, min(a.slot) as less, max(a.slot) as more
                from run.allocated_cost a where a.run = $run and a.amount_oere not in (1, -1)
                group by 1, 2, 3 having count(*) > 1 order by 1, 2, 3 limit 1)
            update run.allocated_cost a set amount_oere = a.amount_oere + case a.slot when two.less then -1 else 1 end
            from two where a.run = $run and a.municipality = two.m and a.fiscal_year = two.y and a.class = two.k
                and a.slot in (two.less, two.more)
            """),
        gate(
            "O10", "the finance system's own totals differ", "gate_control_totals", "control_totals: true",
            files: [
                "control_totals.csv":
                    "municipality,fiscal_year,function,dranst,rows,amount\n260,2019,5.28.21,1,2,1.00\n"
            ]),
    ]

    /// Stored results are changed by hand between being written and being checked.
    ///
    /// Mutation: without `secondOpinion` in CostYearJob.run O7 and O8 are published, and the rows are red.
    private static func tampered(_ id: String, _ fault: String, _ change: String) -> Fault {
        Fault(
            id, bounded: true, fault, expect: "70, FAILED, figures kept",
            Bench.inScene { scene in
                let before = try scene.publication()
                let held = try scene.hold(scene.bench.run, at: "validate")
                let run = try scene.sql("select max(run) from run.run") ?? ""
                try scene.force(change.replacingOccurrences(of: "$run", with: run))
                held.release()
                let ending = try scene.end(held.victim)
                try expect(ending.code == 70, "ended with \(ending.code)")
                try scene.expectNothingHappened(before, left: "FAILED")
                return "70, FAILED"
            })
    }

    /// Mutation: with its term taken out of GateKeeper.violations the run publishes, and the row is red.
    private static func gate(
        _ id: String, _ fault: String, _ code: String, _ limit: String, postings: [String] = [],
        files: [String: String] = [:], rejects: Int = 0, acceptable: Bool = false
    ) -> Fault {
        Fault(
            id, bounded: true, fault, expect: "65, REJECTED, \(code) alone",
            Bench.inScene { scene in
                let dataset = try scene.dataset(postings: postings, files: files) { $0 + "\ngates:\n  \(limit)\n" }
                let before = try scene.publication()
                try scene.sound(["import", dataset, "--allow-synthetic", "--reject-limit", "\(rejects)"])
                let ending = try scene.run(scene.bench.run)
                try expect(ending.code == 65, "ended with \(ending.code)")
                let tripped = try scene.gatesTripped()
                try expect(tripped == [code], "tripped: \(tripped.joined(separator: " "))")
                try scene.expectPublication(before)
                try scene.expectLocksFreed()
                let state = try scene.lastState()
                try expect(state == "REJECTED", "the run is \(state)")
                if acceptable {
                    try scene.sound(scene.bench.run + ["--accept-drift"])
                    try expect(try scene.figures() == scene.bench.golden, "accepted, and other figures")
                }
                try scene.expectOnePublished()
                return "65, REJECTED, \(code)"
            })
    }

    /// Postings only ever come to a ledger, so this one is made to lose them behind its back.
    private static func rowDrop(_ scene: Scene) throws -> String {
        let dataset = try scene.dataset { $0 + "\ngates:\n  row_drop_percent: 10\n" }
        try scene.sound(["import", dataset, "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        let before = try scene.publication()
        try scene.forcePostings(
            "delete from ledger.posting where fiscal_year = 2018 and amount_oere between 1 and 300000")
        let code = try scene.run(scene.bench.run).code
        try expect(code == 65, "ended with \(code)")
        let tripped = try scene.gatesTripped()
        try expect(tripped == ["gate_row_drop"], "tripped: \(tripped.joined(separator: " "))")
        try scene.expectPublication(before)
        return "65, REJECTED, gate_row_drop"
    }
}
