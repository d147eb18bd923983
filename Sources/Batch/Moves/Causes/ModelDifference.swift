/// A part of the model that two runs had differently.
struct ModelDifference: Hashable, Sendable {
    var part: ModelPart
    /// Which of its entries: `+new -removed ~changed`, in the order of the names.
    var detail: String = ""
    /// Given where the part's entry is of one fiscal year.
    var year: Int16?
}
