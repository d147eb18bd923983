import Foundation
import ModelFile
import Postgres
import TestSupport
import Testing

import Verification

/// The reference alone, without the engine: whole datasets with their exact results, computed by another program.
@Suite("the reference on the cases", .serialized)
struct ReferenceCaseTests {
    static let cases = ["mini"] + (1...8).map { "random-\($0)" }

    @Test("the cost cube agrees byte for byte with the expected one", arguments: cases)
    func costs(name: String) throws {
        let folder = "Tests/AcceptanceTests/Cases/\(name)"
        let expected = try RepositoryFiles.text("\(folder)/expected/costs.csv")
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        let model = try ImportedDataset.load("\(RepositoryFiles.root)/\(folder)", into: connection)

        let seen = try connection.transaction(.readCommitted) {
            try Reference.compute(ReferenceRequest(ledgerBatch: 1), model: model.definition, on: connection)
            return try ReferenceCube(connection).csv(header: String(expected.prefix { $0 != "\n" }))
        }
        #expect(seen == expected)
    }
}
