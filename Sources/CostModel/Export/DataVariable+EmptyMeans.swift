extension DataVariable {
    /// What a reader may conclude from an empty value: of figures, that the row is suppressed, or what the variable says.
    package var emptyMeans: BilingualText? {
        guard kind.isFigure else { return whenEmpty }
        let suppressed = BilingualText(
            da: "undertrykt, hvor suppressed er sand (Stata: .a)",
            en: "suppressed where suppressed is true (Stata: .a)")
        guard let whenEmpty else { return suppressed }
        return BilingualText(
            da: "\(suppressed.danish); ellers \(whenEmpty.danish)",
            en: "\(suppressed.english); otherwise \(whenEmpty.english)")
    }
}
