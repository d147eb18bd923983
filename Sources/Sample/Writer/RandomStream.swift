/// What a row of random numbers is for: two streams of one person have nothing to do with each other, so a change in how
/// measures are drawn leaves benefits as they were.
enum RandomStream: UInt64 {
    case person = 1
    case household
    case familySize
    case enrolment
    case benefits
    case benefitPostings
    case measures
    case measurePostings
    case familyTreatment
    case singlePayments
    case services
    case capacity
    case activities
    case courses
    case pay
    case administration
    case budgets
    case thinning
    case assignments
    case casework
    case timeEntries
    case meetings
    case networkEvents
    case workHours
}
