import CostModel

/// A municipality and fiscal year as somebody wrote them on the command line, whose published figures are meant.
struct PublishedPlace {
    let municipality: Int
    let year: Int

    /// - Throws: `Refusal` (usage) for what is no municipality or year; it is not repeated, since it may be anything
    init(municipality: Int, year: Int) throws(Refusal) {
        guard (1...999).contains(municipality), (1900...2999).contains(year) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "kommunen er et tal på tre cifre, og året et på fire",
                    en: "the municipality is a number of three digits, and the year one of four"),
                remedy: BilingualText(da: "skriv for eksempel 260 og 2019", en: "write for instance 260 and 2019"))
        }
        (self.municipality, self.year) = (municipality, year)
    }

    var nothingPublished: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "intet er frigivet for kommune \(municipality) i regnskabsår \(year)",
                en: "nothing is published of municipality \(municipality) in fiscal year \(year)"),
            remedy: BilingualText(
                da: "se hvad der er frigivet: omkost summary", en: "see what is published: omkost summary"))
    }
}
