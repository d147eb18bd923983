/// Which published figures a report shows, so that a print can be found again.
package struct TableStamp: Hashable, Sendable {
    /// The run that made the figures; nil where several runs did, each its municipalities and years.
    package var run: Int64?
    /// The published generation that was read; nil before publication.
    package var generation: Int64?
    /// When that generation was published.
    package var publishedOn: CivilDate?

    package init(run: Int64?, generation: Int64?, publishedOn: CivilDate?) {
        self.run = run
        self.generation = generation
        self.publishedOn = publishedOn
    }

    /// `Kørsel 7, udgave 3, frigivet 2026-11-21`, without what is not known; a run without a generation is
    /// `Kørsel 7, ikke frigivet`.
    package func text(in language: Language) -> String {
        var parts: [BilingualText] = []
        if let run { parts.append(BilingualText(da: "kørsel \(run)", en: "run \(run)")) }
        if let generation {
            parts.append(BilingualText(da: "udgave \(generation)", en: "generation \(generation)"))
        } else {
            parts.append(BilingualText(da: "ikke frigivet", en: "not published"))
        }
        if let publishedOn {
            parts.append(BilingualText(da: "frigivet \(publishedOn)", en: "published \(publishedOn)"))
        }
        let line = parts.map { $0.text(in: language) }.joined(separator: ", ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }
}
