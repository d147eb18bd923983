import CostModel

extension ExportDesk {
    static let otherKey = Refusal(
        .configuration,
        what: BilingualText(
            da: "nøglen er ikke den, projektets tidligere versioner er lavet med",
            en: "the key is not the one that the project's earlier versions were made with"),
        remedy: BilingualText(
            da: "brug projektets nøgle; med en ny nøgle er det et nyt projekt",
            en: "use the project's key; with a new key it is a new project"))

    static let nobody = Refusal(
        .inputMissing,
        what: BilingualText(da: "ingen er i forløb i de valgte år", en: "nobody is enrolled in the years chosen"),
        remedy: BilingualText(da: "vælg andre år med --years", en: "choose other years with --years"))

    static let overtaken = Refusal(
        .temporary,
        what: BilingualText(
            da: "en anden eksport har frosset versionen imens", en: "another export has frozen the version meanwhile"),
        remedy: BilingualText(da: "prøv igen", en: "try again"))

    static func noVersion(_ number: Int) -> Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "projektet har ingen version \(number)", en: "the project has no version \(number)"),
            remedy: BilingualText(
                da: "omkost export register viser, hvad der er", en: "omkost export register has what there is"))
    }

    static func notPublished(_ run: Int?) -> Refusal {
        Refusal(
            .inputMissing,
            what: run.map { run in
                BilingualText(
                    da: "kørsel \(run) er ikke frigivet, eller dens resultater er ikke gemt",
                    en: "run \(run) is not published, or its results are not kept")
            } ?? BilingualText(da: "intet er frigivet", en: "nothing is published"),
            remedy: BilingualText(
                da: "eksportér en frigivet kørsel; omkost runs viser dem",
                en: "export a published run; omkost runs lists them"))
    }
}
