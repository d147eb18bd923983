/// One rule for unlinked money: which pools it is for, and what it apportions them by.
package struct AllocationRule: Hashable, Sendable {
    package var name: String
    package var condition: RuleCondition
    package var driver: Driver
    /// For the driver `expense`; the others do not look at it.
    package var within: ExpenseScope
    /// The rule's own grade, else its driver's.
    package var grade: EvidenceGrade

    package init(
        name: String, condition: RuleCondition, driver: Driver, within: ExpenseScope, grade: EvidenceGrade
    ) {
        self.name = name
        self.condition = condition
        self.driver = driver
        self.within = within
        self.grade = grade
    }
}
