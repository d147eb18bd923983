import CostModel

/// A checked run that may not be published: a limit of the model is passed, or a closed year would change.
package struct RunRejected: Error, Hashable, Sendable {
    package var run: Int
    package var findings: [Finding]

    package init(run: Int, findings: [Finding]) {
        self.run = run
        self.findings = findings
    }
}
