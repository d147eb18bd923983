/// One of the nine municipalities of the trial.
struct TrialMunicipality {
    /// The three digits of its municipality code.
    let code: Int
    let name: String
    /// Begins the codes of its initiatives and activities, which are unique across the dataset.
    let letters: String

    /// In the order of the evaluation's tables. A position in this list is what the rest of the sample calls a municipality.
    static let all = [
        TrialMunicipality(code: 201, name: "Allerød", letters: "ALL"),
        TrialMunicipality(code: 151, name: "Ballerup", letters: "BAL"),
        TrialMunicipality(code: 210, name: "Fredensborg", letters: "FRB"),
        TrialMunicipality(code: 250, name: "Frederikssund", letters: "FRS"),
        TrialMunicipality(code: 190, name: "Furesø", letters: "FUR"),
        TrialMunicipality(code: 270, name: "Gribskov", letters: "GRI"),
        TrialMunicipality(code: 260, name: "Halsnæs", letters: "HAL"),
        TrialMunicipality(code: 217, name: "Helsingør", letters: "HEL"),
        TrialMunicipality(code: 219, name: "Hillerød", letters: "HIL"),
    ]

    static let alleroed = 0
    static let ballerup = 1
    static let furesoe = 4
    static let gribskov = 5
    static let halsnaes = 6
    static let helsingoer = 7
    static let hilleroed = 8
}
