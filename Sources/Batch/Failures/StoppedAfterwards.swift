import CostModel

/// The user stopped a command whose work had taken effect already: what is there, for `nothing was changed` would be wrong.
struct StoppedAfterwards: Error {
    let words: BilingualText
}
