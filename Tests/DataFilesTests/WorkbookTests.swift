import DataFiles
import Testing

@Suite struct WorkbookTests {}
