import Foundation
import Postgres
import Synchronization
import Testing

@testable import Batch

/// Work shared out among threads.
@Suite("a crew") struct CrewTests {
    private struct Broken: Error, Equatable {
        var piece: Int
    }

    @Test("does every piece once, hands them out in order, and is told of each", arguments: [1, 2, 5])
    func everything(workers: Int) throws {
        var (begun, ended, rows) = ([Int](), [Int: Int](), 0)
        var crew = Crew<Int, Int>(halt: Halt())
        crew.begins = { begun.append($0) }
        crew.advances = { rows += $0 }
        crew.ends = { piece, answer in ended[piece] = answer }
        try crew.work(on: Array(1...20), with: Array(repeating: 10, count: workers)) { factor, desk in
            while let piece = desk.next() {
                desk.advance(rows: piece)
                desk.finish(piece, piece * factor)
            }
        }
        #expect(begun == Array(1...20))
        #expect(ended == Dictionary(uniqueKeysWithValues: (1...20).map { ($0, $0 * 10) }))
        #expect(rows == 210)
    }

    @Test("works on several pieces at the same time")
    func together() throws {
        let both = DispatchSemaphore(value: 0)
        let here = DispatchSemaphore(value: 0)
        let crew = Crew<Int, Bool>(halt: Halt())
        try crew.work(on: [0, 1], with: [(), ()]) { _, desk in
            while let piece = desk.next() {
                // Each waits until the other is there.
                (piece == 0 ? both : here).signal()
                #expect((piece == 0 ? here : both).wait(timeout: .now() + 20) == .success)
            }
        }
    }

    @Test("the first that goes wrong is told, no further piece is begun, and the others are waited for")
    func failure() {
        let halt = Halt()
        let stopped = Mutex(0)
        var (begun, ended) = (0, 0)
        var crew = Crew<Int, Int>(halt: halt)
        crew.begins = { _ in begun += 1 }
        crew.ends = { _, _ in ended += 1 }
        #expect(throws: Broken(piece: 1)) {
            try crew.work(on: Array(0...9), with: [(), ()]) { _, desk in
                while let piece = desk.next() {
                    if piece == 1 { throw Broken(piece: piece) }
                    while !halt.isSet { usleep(1_000) }
                    stopped.withLock { $0 += 1 }
                    throw Broken(piece: piece)
                }
            }
        }
        #expect(stopped.withLock { $0 } == 1)
        #expect((begun, ended) == (2, 0))
    }

    @Test("what goes wrong on the calling thread stops it too")
    func ownFailure() {
        let halt = Halt()
        var crew = Crew<Int, Int>(halt: halt)
        crew.begins = { if $0 == 2 { throw Broken(piece: $0) } }
        #expect(throws: Broken(piece: 2)) {
            try crew.work(on: [1, 2, 3], with: [()]) { _, desk in
                while let piece = desk.next() { desk.finish(piece, piece) }
            }
        }
        #expect(halt.isSet)
    }

    @Test("looks about once a second whether there is a reason to go on")
    func watched() {
        let halt = Halt()
        var crew = Crew<Int, Int>(halt: halt)
        crew.watches = { throw Broken(piece: -1) }
        let began = ContinuousClock.now
        #expect(throws: Broken(piece: -1)) {
            try crew.work(on: [1], with: [()]) { _, desk in
                while desk.next() != nil { while !halt.isSet { usleep(10_000) } }
            }
        }
        #expect(ContinuousClock.now - began < .seconds(20))
    }
}
