import CostModel

/// A supply of synthetic CPR numbers (day + 60, month + 80): the number of any index is computed, never remembered, and no two
/// indices share one. Two supplies never meet, because their years or their serial numbers differ.
package struct PersonNumbers {
    private let firstBirthday: CivilDate
    private let birthdayCount: Int
    private let serials: Range<Int>
    /// The serial numbers of those born from 2000, where the seventh digit must be another.
    private let serialsFrom2000: Range<Int>
    private let offset: Int

    /// The seventh digit says the century: 0-3 the 1900s; 4-9 the 2000s for the years used here.
    package init(years: ClosedRange<Int>, serials: Range<Int>, serialsFrom2000: Range<Int>? = nil, seed: UInt64) {
        firstBirthday = TrialCalendar.newYear(years.lowerBound)
        birthdayCount =
            DayRange(
                first: firstBirthday, last: TrialCalendar.newYear(years.upperBound + 1).advanced(by: -1)
            ).dayCount
        self.serials = serials
        self.serialsFrom2000 = serialsFrom2000 ?? serials
        var random = SplitMix64(key: seed, stream: .person, index: years.lowerBound * 10_000 + serials.lowerBound)
        offset = random.below(birthdayCount * serials.count)
    }

    /// The person with this index, which is less than days times serial numbers (3 to 36 million).
    package func person(at index: Int) -> (cpr: UInt64, bornOn: CivilDate) {
        // A prime step through all pairs of day and serial number is a permutation of them. This one puts siblings, who
        // follow each other, two and a half years apart.
        let position = (index * 1_013_197 + offset) % (birthdayCount * serials.count)
        let bornOn = firstBirthday.advanced(by: position % birthdayCount)
        let (year, month, day) = bornOn.components
        let serial = (year < 2000 ? serials : serialsFrom2000).lowerBound + position / birthdayCount
        let birthday = (day + 60) * 10_000 + (month + 80) * 100 + year % 100
        return (UInt64(birthday * 10_000 + serial), bornOn)
    }
}
