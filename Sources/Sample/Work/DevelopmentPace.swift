/// How much of its peak year's development work a municipality does in each year.
enum DevelopmentPace {
    /// Per cent of the peak year's work, 2015-2020, in the order of `TrialMunicipality.all`. The peak is 2018 in five of them and
    /// 2019 in four; those whose initiatives begin in 2016 prepare them that year.
    private static let percents = [
        [0, 15, 70, 100, 80, 50],
        [0, 10, 65, 100, 75, 45],
        [0, 0, 55, 80, 100, 60],
        [0, 0, 75, 100, 80, 50],
        [0, 10, 55, 80, 100, 60],
        [0, 10, 70, 100, 75, 50],
        [0, 15, 55, 80, 100, 60],
        [0, 15, 70, 100, 80, 50],
        [0, 0, 50, 80, 100, 65],
    ]

    /// Per cent of `category`'s yearly size in the table that a municipality (nil: the network) does in a year.
    static func percent(_ category: WorkCategory, municipality: Int?, year: Int) -> Int {
        guard let municipality, category.followsPace else { return 100 }
        return percents[municipality][year]
    }
}
