import CostModel

/// Our words for what libYAML complains of.
struct ParserWords {
    var what: BilingualText
    var remedy: BilingualText
    /// Which line the author must look at.
    var culprit = Culprit.lineOfStop

    enum Culprit {
        /// The line on which the parser stopped.
        case lineOfStop
        /// The line on which the thing began that the parser could not finish; it stopped lines later.
        case lineOfBeginning
        /// The line of the stop, with the line of the beginning as help.
        case both
    }

    /// libYAML's texts are constants of its source; one that is not here gets `general`.
    init(problem: String) {
        switch problem {
        case "mapping values are not allowed in this context": self = .strayColon
        case "found character that cannot start any token": self = .badFirstCharacter
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": self = .brackets
        case "found unexpected end of stream": self = .openQuote
        case "found undefined alias": self = .alias
        case "could not find expected ':'": self = .missingColon
        case "but found another document", "did not find expected <document start>": self = .secondDocument
        default: self = .general
        }
    }

    private init(_ what: BilingualText, remedy: BilingualText, culprit: Culprit = .lineOfStop) {
        self.what = what
        self.remedy = remedy
        self.culprit = culprit
    }

    /// The same, with the line on which what went wrong began.
    func begun(onLine line: Int) -> ParserWords {
        ParserWords(
            BilingualText(
                da: "\(what.danish), i det der begynder på linje \(line)",
                en: "\(what.english), in what begins on line \(line)"),
            remedy: remedy)
    }

    static let general = ParserWords(
        BilingualText(da: "kan ikke læses som YAML", en: "cannot be read as YAML"),
        remedy: BilingualText(
            da: "se efter indrykning, anførselstegn og et mellemrum efter hvert kolon",
            en: "check the indentation, the quotes and a space after every colon"))

    static let controlCharacter = ParserWords(
        BilingualText(da: "et styretegn kan ikke stå i YAML", en: "a control character cannot stand in YAML"),
        remedy: BilingualText(da: "fjern tegnet", en: "remove the character"))

    static func duplicateKey(_ key: String) -> ParserWords {
        ParserWords(
            BilingualText(
                da: "nøglen \(quoted(key)) står mere end én gang samme sted",
                en: "the key \(quoted(key)) stands more than once in the same place"),
            remedy: BilingualText(da: "behold én af dem", en: "keep one of them"))
    }

    private static let strayColon = ParserWords(
        BilingualText(
            da: "kan ikke læses som YAML: et kolon står, hvor ingen nøgle kan begynde",
            en: "cannot be read as YAML: a colon stands where no key can begin"),
        remedy: BilingualText(
            da: "ret indrykningen, eller sæt teksten med kolon i anførselstegn",
            en: "mend the indentation, or put the text with the colon in quotes"))

    private static let badFirstCharacter = ParserWords(
        BilingualText(
            da: "kan ikke læses som YAML: et tegn kan ikke begynde en værdi",
            en: "cannot be read as YAML: a character cannot begin a value"),
        remedy: BilingualText(
            da: "sæt tekster, der begynder med @, % eller `, i anførselstegn (\"@2\"), og ryk ind med mellemrum",
            en: "put texts that begin with @, % or ` in quotes (\"@2\"), and indent with spaces"))

    private static let brackets = ParserWords(
        BilingualText(
            da: "kan ikke læses som YAML: komma eller afsluttende klamme mangler",
            en: "cannot be read as YAML: a comma or closing bracket is missing"),
        remedy: BilingualText(da: "luk klammen: [a, b] eller { a: 1 }", en: "close the bracket: [a, b] or { a: 1 }"),
        culprit: .both)

    private static let openQuote = ParserWords(
        BilingualText(
            da: "kan ikke læses som YAML: anførselstegnet bliver ikke lukket",
            en: "cannot be read as YAML: the quote is not closed"),
        remedy: BilingualText(da: "sæt det afsluttende anførselstegn", en: "add the closing quote"),
        culprit: .lineOfBeginning)

    private static let missingColon = ParserWords(
        BilingualText(
            da: "kan ikke læses som YAML: kolon mangler efter en nøgle",
            en: "cannot be read as YAML: the colon after a key is missing"),
        remedy: BilingualText(da: "skriv nøgle: værdi", en: "write key: value"),
        culprit: .lineOfBeginning)

    private static let alias = ParserWords(
        BilingualText(
            da: "et alias (*navn) henviser til noget, der ikke er navngivet før det",
            en: "an alias (*name) refers to something that is not named before it"),
        remedy: BilingualText(da: "sæt &navn på det, der henvises til", en: "put &name on what it refers to"))

    private static let secondDocument = ParserWords(
        BilingualText(da: "et dokument til begynder", en: "another document begins"),
        remedy: BilingualText(
            da: "filen skal være ét dokument: fjern linjen med ---",
            en: "the file must be one document: remove the line ---"))
}
