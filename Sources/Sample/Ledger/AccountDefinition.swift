/// What a posting says of its account, and the text it bears.
struct AccountDefinition {
    /// As written: `5.57.71`.
    let function: String
    let dranst: Int
    /// One digit: 1 the municipality's own, 4 a private supplier.
    let ownership: Int
    /// Three digits, or empty.
    let grouping: String
    /// Species group and species: `5.2`.
    let species: String
    let text: String

    init(_ function: String, _ dranst: Int, _ ownership: Int, _ grouping: String, _ species: String, _ text: String) {
        self.function = function
        self.dranst = dranst
        self.ownership = ownership
        self.grouping = grouping
        self.species = species
        self.text = text
    }
}
