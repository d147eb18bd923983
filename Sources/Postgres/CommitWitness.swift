/// How anybody can see later whether a transaction took effect.
///
/// The statement answers with no row if it did not, else with one whose first column says whether what it wrote is still
/// in force (`t`) or somebody has put something newer in its place (`f`). It must be visible to the role that committed.
package struct CommitWitness: Sendable {
    package var statement: Statement
    package var parameters: [Parameter]

    package init(_ statement: Statement, _ parameters: [Parameter]) {
        self.statement = statement
        self.parameters = parameters
    }
}
