import CostModel

/// One initiative of the trial, with the number of participants that the evaluation gives for it.
struct TrialInitiative {
    let code: String
    /// Position in `TrialMunicipality.all`.
    let municipality: Int
    let cluster: InitiativeCluster
    let name: String
    /// Citizens in the clusters youth and adult, families in the cluster family.
    let participantCount: Int
    /// Month of the first possible enrolment; the evaluation gives none per initiative.
    let startMonth: Int
    /// What the lives of those enrolled are like.
    let life: LifeKind

    var startsOn: CivilDate {
        TrialCalendar.firstDay(ofMonth: startMonth)
    }

    /// Table 1.1 of the evaluation: 179 young people, 867 adults and 208 families.
    static let all = [
        TrialInitiative("ALL-VOK", 0, .adult, "Én plan for voksne i Allerød", 440, from: 18, .adult),
        TrialInitiative("BAL-FAM", 1, .family, "Én plan for familier i Ballerup", 30, from: 21, .parent),
        TrialInitiative("FRB-VOK", 2, .adult, "Én plan for voksne i Fredensborg", 35, from: 24, .adult),
        TrialInitiative("FRS-UNG", 3, .youth, "Én plan for unge i Frederikssund", 48, from: 24, .youth),
        TrialInitiative("FUR-VOK", 4, .adult, "Én plan for voksne i Furesø", 121, from: 20, .adult),
        TrialInitiative("FUR-FAM", 4, .family, "Én plan for familier i Furesø", 25, from: 24, .parent),
        TrialInitiative("GRI-UNG", 5, .youth, "Én plan for unge i Gribskov", 19, from: 26, .youth),
        TrialInitiative("GRI-FAM", 5, .family, "Én plan for familier i Gribskov", 22, from: 20, .parent),
        TrialInitiative("HAL-UNG", 6, .youth, "Én plan for unge i Halsnæs", 79, from: 18, .youth),
        TrialInitiative("HAL-VOK", 6, .adult, "Én plan for voksne i Halsnæs", 100, from: 20, .adult),
        TrialInitiative("HAL-FAM", 6, .family, "Én plan for familier i Halsnæs", 32, from: 22, .parent),
        TrialInitiative("HEL-UNG", 7, .youth, "Én plan for unge i Helsingør", 16, from: 24, .youth),
        TrialInitiative("HEL-HJERNE", 7, .adult, "Én plan efter hjerneskade", 90, from: 18, .brainInjury),
        TrialInitiative("HEL-RUS", 7, .adult, "Én plan ved rusmiddelbrug", 66, from: 22, .substanceUse),
        TrialInitiative("HEL-FAM", 7, .family, "Én plan for familier i Helsingør", 99, from: 18, .parent),
        TrialInitiative("HIL-UNG", 8, .youth, "Én plan for unge i Hillerød", 17, from: 28, .youth),
        TrialInitiative("HIL-VOK", 8, .adult, "Én plan for voksne i Hillerød", 15, from: 25, .adult),
    ]

    private init(
        _ code: String, _ municipality: Int, _ cluster: InitiativeCluster, _ name: String, _ participantCount: Int,
        from startMonth: Int, _ life: LifeKind
    ) {
        self.code = code
        self.municipality = municipality
        self.cluster = cluster
        self.name = name
        self.participantCount = participantCount
        self.startMonth = startMonth
        self.life = life
    }
}
