import CostModel
import Reporting
import Testing

@Suite("TableStream")
struct TableStreamTests {
    @Test("rows that are drained one by one give the bytes of the whole table", arguments: OutputFormat.allCases)
    func streamed(_ format: OutputFormat) {
        guard let machine = MachineFormat(format) else {
            #expect(format == .text)
            return
        }
        let table = LittleReport.table
        var stream = TableStream(machine, columns: table.columns, stamp: table.stamp)
        var bytes: [UInt8] = []
        stream.begin()
        stream.drain { bytes += $0 }
        for row in table.rows {
            stream.append(row)
            #expect(stream.byteCount > 0)
            stream.drain { bytes += $0 }
            #expect(stream.byteCount == 0)
        }
        stream.end()
        stream.drain { bytes += $0 }
        #expect(bytes == table.bytes(as: machine))
    }

    @Test("what could not be written is still there")
    func failingWriter() {
        struct DiskFull: Error {}
        var stream = TableStream(.csv, columns: LittleReport.columns, stamp: nil)
        stream.begin()
        let before = stream.byteCount
        #expect(throws: DiskFull.self) { try stream.drain { _ in throw DiskFull() } }
        #expect(stream.byteCount == before)
    }
}
