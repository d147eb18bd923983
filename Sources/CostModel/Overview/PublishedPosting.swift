/// A posting as a published run saw it, with what it is linked to: where an explanation of it begins. Published → reports.
package struct PublishedPosting: Hashable, Sendable {
    package var line: PostingLine
    /// Whose results its municipality and year have.
    package var run: Int
    /// Account id.
    package var account: Int32
    /// `served_on`, else `posted_on`, within the fiscal year.
    package var effectiveOn: CivilDate
    /// Citizen id.
    package var citizen: Int32?
    package var family: String?
    package var activity: String?
    package var costCentre: String?
    package var initiative: String?

    package init(line: PostingLine, run: Int, account: Int32, effectiveOn: CivilDate) {
        self.line = line
        self.run = run
        self.account = account
        self.effectiveOn = effectiveOn
    }

    /// The first that is present of family, activity, cost centre and initiative, as allocation sees it; nil with a citizen.
    package var link: (kind: Link, code: String?)? {
        if citizen != nil { return nil }
        if let family { return (.family, family) }
        if let activity { return (.activity, activity) }
        if let costCentre { return (.costCentre, costCentre) }
        if let initiative { return (.initiative, initiative) }
        return (Link.none, nil)
    }
}
