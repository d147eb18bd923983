/// Gives the records of a source, one at a time.
protocol RecordReader: ~Copyable {
    /// Of the current record: the physical line it starts on, or its number where the source has no lines; from 1.
    var line: Int { get }
    /// The current record's fields, valid until the next is read.
    var fields: [UnsafeRawBufferPointer] { get }

    /// False at the end.
    mutating func next() throws -> Bool
}

extension CsvReader: RecordReader {}
