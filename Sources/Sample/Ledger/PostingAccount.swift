/// The accounts that the sample posts to, refunds of benefits apart (they are made from `RefundedFunction` and `RefundRate`).
enum PostingAccount: Int, CaseIterable {
    // Benefits
    case cashBenefit, educationBenefit, sicknessBenefit, resourceProgramme, jobClarification, flexJob, flexUnemployed
    case unemployment20, unemployment60, unemployment70, unemployment80, disabilityPension, integrationBenefit
    case singlePaymentAdult, singlePaymentFamily
    // Measures for adults and young people; the 5.32 and 5.35 ones were split in Budget 2018
    case supportUntil2017, support, careUntil2017, care, aidsUntil2017, aids, counsellingUntil2017, counselling
    case temporaryHousing, temporaryHousingIncome, permanentHousing, alcoholTreatment, drugTreatment, contactPerson
    case shelteredWork, activityCentre, retraining, mentor, specialYouthEducation, shelterGrant, youthEffort
    // Measures for children and families
    case childResidence, preventiveChild, familyTreatment, fosterFamily, fosterFamilyIncome, childInstitution
    case securedInstitution, specialDayCare, schoolPsychology, specialSchool, dayCare, childMinder
    // Group courses
    case jobCourse, parentCourse, substanceCourse
    // Pay and administration
    case jobCentrePay, adultTeamPay, childTeamPay, staffOfficePay, informationTechnologyPay
    case administrationPay, administrationGoods, administrationServices, technologyServices, jobCentreServices
    case internalCharge, internalIncome
    // Outside the model, or seen by no sector
    case dayCareOperation, elderlyCareUntil2017, elderlyCare, housingConstruction, institutionConstruction, otherSocial
    // The central refund, by area of origin
    case centralRefundChildren, centralRefundAdults
}
