import Postgres
import Testing

/// What is made of a look at the database after the answer to COMMIT was lost.
@Suite struct CommitInquiryTests {
    @Test(
        "the witness has the last word; only an open transaction, or a standby, leaves it open",
        arguments: [
            ("committed", false, "t", CommitInquiry.Sighting.inForce),
            ("committed", false, "f", .overtaken),
            // Between the two questions it was committed.
            ("in progress", false, "t", .inForce),
            (nil, true, "t", .inForce),
            ("in progress", false, nil, .inProgress),
            ("aborted", false, nil, .absent),
            // A crash took the number back, and another transaction has it now.
            ("committed", false, nil, .absent),
            (nil, false, nil, .absent),
            (nil, true, nil, .unreachable),
        ] as [(String?, Bool, String?, CommitInquiry.Sighting)])
    func sighting(status: String?, isStandby: Bool, witness: String?, expected: CommitInquiry.Sighting) {
        #expect(CommitInquiry.sighting(status: status, isStandby: isStandby, witness: witness) == expected)
    }

    @Test(
        "what is clear is settled at any time; what is not is asked again until the deadline",
        arguments: [
            (CommitInquiry.Sighting.inForce, 0, CommitInquiry.Step.settled(.committed(isOvertaken: false))),
            (.inForce, 60, .settled(.committed(isOvertaken: false))),
            (.overtaken, 0, .settled(.committed(isOvertaken: true))),
            (.overtaken, 60, .settled(.committed(isOvertaken: true))),
            (.absent, 0, .settled(.aborted)),
            (.absent, 60, .settled(.aborted)),
            (.inProgress, 0, .lookAgain),
            (.inProgress, 4, .lookAgain),
            (.inProgress, 5, .endSession),
            (.inProgress, 59, .endSession),
            (.inProgress, 60, .settled(.unknown)),
            (.unreachable, 0, .lookAgain),
            (.unreachable, 59, .lookAgain),
            (.unreachable, 60, .settled(.unknown)),
        ])
    func step(sighting: CommitInquiry.Sighting, elapsedSeconds: Int, expected: CommitInquiry.Step) {
        let inquiry = CommitInquiry(deadlineSeconds: 60)
        #expect(inquiry.step(after: sighting, elapsedSeconds: elapsedSeconds) == expected)
    }
}
