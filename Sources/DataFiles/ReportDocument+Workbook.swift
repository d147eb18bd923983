import CostModel

extension ReportDocument {
    /// The document as a workbook (XLSX): a sheet to read first, then a sheet for each section. The same document gives the
    /// same bytes.
    ///
    /// Refuses (65) what a sheet cannot hold whole: a text of over 32,767 characters, a number of over 15 digits, more than
    /// 16,384 columns. Nothing is cut or rounded.
    package func workbook() throws(Refusal) -> [UInt8] {
        try Workbook(self).bytes()
    }
}
