import CReadStat
import CostModel
import Glibc

/// A data file of Stata or SPSS under way, in memory. The library checks each call's type; whatever it refuses ends the
/// file.
final class StatisticsFile {
    let program: StatisticsProgram
    private let writer: OpaqueWriter
    private let output = Output()

    typealias OpaqueWriter = UnsafeMutablePointer<readstat_writer_t>
    typealias Variable = UnsafeMutablePointer<readstat_variable_t>
    typealias LabelSet = UnsafeMutablePointer<readstat_label_set_t>

    /// What the library has handed over.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// - Parameters:
    ///   - title: cut to what the file has room for
    ///   - date: the date it bears, at noon
    init(_ program: StatisticsProgram, title: String, date: CivilDate) throws(Refusal) {
        guard let writer = readstat_writer_init() else { throw StatisticsFile.cannotWrite(program) }
        self.program = program
        self.writer = writer
        try check(
            readstat_set_data_writer(writer) { data, count, context in
                guard let data, let context else { return -1 }
                let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
                return count
            })
        try check(readstat_writer_set_file_format_version(writer, program.formatVersion))
        try check(
            readstat_writer_set_file_label(writer, FileLabel.cut(title, bytesMax: FileLabel.titleBytesMax)))
        try check(readstat_writer_set_file_timestamp(writer, StatisticsFile.noon(date)))
    }

    deinit {
        readstat_writer_free(writer)
    }

    /// A set of words for numbers, with the name of its variable.
    func addLabels(_ name: String) throws(Refusal) -> LabelSet {
        let type = program == .stata ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE
        guard let set = readstat_add_label_set(writer, type, name) else {
            throw StatisticsFile.cannotWrite(program)
        }
        return set
    }

    func add(_ label: String, for number: Int32, to set: LabelSet) {
        let text = FileLabel.cut(label, bytesMax: FileLabel.valueBytesMax)
        switch program {
        case .stata: readstat_label_int32_value(set, number, text)
        case .spss: readstat_label_double_value(set, Double(number), text)
        }
    }

    /// - Parameter width: bytes of a text; 0 for a number
    func addVariable(_ name: String, _ type: readstat_type_t, width: Int) throws(Refusal) -> Variable {
        guard let variable = readstat_add_variable(writer, name, type, width) else {
            throw StatisticsFile.cannotWrite(program)
        }
        return variable
    }

    /// No variables can be added afterwards.
    func begin(rowCount: Int) throws(Refusal) {
        let context = Unmanaged.passUnretained(output).toOpaque()
        switch program {
        case .stata: try check(readstat_begin_writing_dta(writer, context, rowCount))
        case .spss: try check(readstat_begin_writing_sav(writer, context, rowCount))
        }
        try check(readstat_validate_metadata(writer))
    }

    func beginRow() throws(Refusal) {
        try check(readstat_begin_row(writer))
    }

    func insert(_ value: StatisticsValue, _ variable: Variable) throws(Refusal) {
        switch value {
        case .missing: try check(readstat_insert_missing_value(writer, variable))
        case .suppressed: try check(readstat_insert_tagged_missing_value(writer, variable, CChar(UInt8(ascii: "a"))))
        case .byte(let number): try check(readstat_insert_int8_value(writer, variable, number))
        case .long(let number): try check(readstat_insert_int32_value(writer, variable, number))
        case .double(let number): try check(readstat_insert_double_value(writer, variable, number))
        case .text(let text): try check(readstat_insert_string_value(writer, variable, text))
        }
    }

    func endRow() throws(Refusal) {
        try check(readstat_end_row(writer))
    }

    /// The whole file. Nothing can be written afterwards.
    func end() throws(Refusal) -> [UInt8] {
        try check(readstat_end_writing(writer))
        return output.bytes
    }

    private func check(_ result: readstat_error_t) throws(Refusal) {
        guard result == READSTAT_OK else { throw StatisticsFile.cannotWrite(program) }
    }

    /// The library writes the local time of a moment. The moment that is noon of the date here, wherever that is, makes the
    /// same bytes everywhere.
    private static func noon(_ date: CivilDate) -> time_t {
        let (year, month, day) = date.components
        var time = tm()
        time.tm_year = Int32(year - 1_900)
        time.tm_mon = Int32(month - 1)
        time.tm_mday = Int32(day)
        time.tm_hour = 12
        time.tm_isdst = -1
        return mktime(&time)
    }

    static func cannotWrite(_ program: StatisticsProgram) -> Refusal {
        Refusal(
            .inputOutput,
            what: BilingualText(
                da: "filen til \(program.name) kan ikke skrives", en: "the file for \(program.name) cannot be written"),
            remedy: BilingualText(
                da: "se efter plads i hukommelsen, og prøv igen", en: "look for room in memory, and try again"))
    }
}
