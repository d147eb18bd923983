import CostModel
import Reporting

/// What `omkost explain` was asked: an address, or a posting's number and, where several have it, whose and of which year.
package struct ExplainRequest: Sendable {
    package var address: String?
    package var posting: String?
    package var municipality: Int?
    package var year: Int?
    /// Why a person's figure, or a posting, is explained.
    package var purpose: String?

    package init() {}

    var subject: ExplainedSubject {
        get throws(Refusal) {
            switch (address, posting) {
            case (let text?, nil):
                guard municipality == nil, year == nil else { throw ExplainRequest.eitherOr }
                let address: FigureAddress
                do { address = try FigureAddress(text: text) } catch { throw error.refusal }
                return address.isOfWork ? .work(address) : .figure(address)
            case (nil, let number?):
                return .posting(
                    number, municipality: try ExplainRequest.small(municipality),
                    year: try ExplainRequest.small(year).map { FiscalYear($0) })
            default: throw ExplainRequest.eitherOr
            }
        }
    }

    private static func small(_ number: Int?) throws(Refusal) -> Int16? {
        guard let number else { return nil }
        guard let small = Int16(exactly: number) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "--municipality og --year er små tal", en: "--municipality and --year are small numbers"),
                remedy: BilingualText(da: "som 260 og 2019", en: "such as 260 and 2019"))
        }
        return small
    }

    private static let eitherOr = Refusal(
        .usage,
        what: BilingualText(da: "hvad skal forklares?", en: "what is to be explained?"),
        remedy: BilingualText(
            da: "giv en adresse, eller --posting NUMMER og eventuelt --municipality og --year",
            en: "give an address, or --posting NUMBER and if need be --municipality and --year"))
}
