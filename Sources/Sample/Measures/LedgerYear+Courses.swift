import CostModel

extension LedgerYear {
    /// The group courses of the year, in three instalments each.
    mutating func postCourses() {
        for course in GroupCourse.courses(in: municipality) where course.year == year {
            var random = SplitMix64(
                key: seed, stream: .courses, index: municipality * GroupCourse.countPerMunicipality + course.code.number
            )
            let firstMonth = TrialCalendar.month(of: course.days.first)
            for instalment in 0..<3 {
                let oere = PriceLevel.service(Int64(random.number(in: 18_000_00...64_000_00)), year: year)
                let month = firstMonth + instalment
                let dates = PostingDates.invoice(for: month, dayOffset: random.below(20))
                let isPosted = post(
                    SamplePosting(course.account, oere, dates, PostingLinks(activity: course.code)))
                if isPosted, course.kind == .job {
                    refunds.add(expense: oere, of: .employmentMeasures, rate: .percent50, monthOfYear: month % 12)
                }
            }
        }
    }
}
