import CXlsxWriter
import CostModel
import Glibc

/// A workbook under way. It is written to a file in memory, which `/proc` gives a name: the library can only write to
/// named files, and this one is gone with the process, however that ends. The library's own temporary files (TMPDIR, one
/// for a part) lose their names as soon as they are open.
final class XlsxFile {
    private let descriptor: Int32
    /// Nil when it has been closed.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    /// Only looked up.
    private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]

    /// 2000-01-01 12:00 UTC: the date of making is part of the file, and the same figures are the same bytes.
    private static let created: time_t = 946_728_000

    init(title: String) throws(Refusal) {
        descriptor = omkost_memory_file()
        guard descriptor >= 0 else { throw XlsxFile.cannotWrite }
        var options = lxw_workbook_options()
        guard let workbook = workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
            throw XlsxFile.cannotWrite
        }
        self.workbook = workbook
        try describe(workbook, title)
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    func addSheet(_ name: String) throws(Refusal) -> XlsxSheet {
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw XlsxFile.cannotWrite }
        return XlsxSheet(name: name, sheet: sheet, file: self)
    }

    /// The same format for the same look.
    func format(_ look: CellLook) throws(Refusal) -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[look] { return format }
        guard let format = workbook_add_format(workbook) else { throw XlsxFile.cannotWrite }
        if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
        if look.isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if look.isBold || look.isTitle { format_set_bold(format) }
        if look.isTitle { format_set_font_size(format, 14) }
        if look.hasRuleAbove { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if look.hasRuleBelow { format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue)) }
        if look.wraps {
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        formats[look] = format
        return format
    }

    /// The whole file. Nothing can be written afterwards.
    func close() throws(Refusal) -> [UInt8] {
        guard let closing = workbook else { throw XlsxFile.cannotWrite }
        workbook = nil
        guard workbook_close(closing) == LXW_NO_ERROR else { throw XlsxFile.cannotWrite }
        return try contents()
    }

    private func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ title: String) throws(Refusal) {
        let result = title.withCString { title in
            "omkost".withCString { author in
                var properties = lxw_doc_properties()
                // The library copies the texts and changes none.
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = XlsxFile.created
                return workbook_set_properties(workbook, &properties)
            }
        }
        guard result == LXW_NO_ERROR else { throw XlsxFile.cannotWrite }
    }

    private func contents() throws(Refusal) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { throw XlsxFile.cannotWrite }
        var bytes = [UInt8](repeating: 0, count: size)
        var done = 0
        while done < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: done), size - done, done)
            }
            guard count > 0 else { throw XlsxFile.cannotWrite }
            done += count
        }
        return bytes
    }

    static let cannotWrite = Refusal(
        .inputOutput,
        what: BilingualText(da: "projektmappen kan ikke skrives", en: "the workbook cannot be written"),
        remedy: BilingualText(
            da: "se efter plads i hukommelsen og i systemets midlertidige mappe (TMPDIR), og prøv igen",
            en: "look for room in memory and in the system's temporary folder (TMPDIR), and try again"))
}
