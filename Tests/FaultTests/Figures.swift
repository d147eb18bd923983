/// What readers see of costs, hours and the summary, byte for byte, without the numbers of runs and generations.
struct Figures: Equatable {
    var costs = ""
    var fte = ""
    var summary = ""
}
