/// What must hold for a rule to match: every list that is not empty must have one that fits. All empty always holds.
package struct RuleCondition: Hashable, Sendable {
    package var links: [Link]
    package var accounts: [AccountPattern]
    package var flows: [Flow]
    /// Sector ids.
    package var sectors: [String]
    /// Main cost types, 1 to 9.
    package var costTypes: [Int16]

    package init(
        links: [Link] = [], accounts: [AccountPattern] = [], flows: [Flow] = [], sectors: [String] = [],
        costTypes: [Int16] = []
    ) {
        self.links = links
        self.accounts = accounts
        self.flows = flows
        self.sectors = sectors
        self.costTypes = costTypes
    }
}
