import Disclosure
import Testing

struct PictureTests {
    @Test(
        "the pattern of a little table is the one drawn",
        arguments: [
            // The cheapest way round a single small cell.
            """
            12s  3P 20  35
             8s 14s  6  28
            30   9  11  50
            50  26  37 113
            """,
            // Small cells that protect each other, and a small total.
            """
            38   17   55
             7s   4P  11s
             3P   1P   4P
            48   22   70
            """,
            // Two small cells in a row, whose sum would be 2.
            """
             1P  1P 20s  22
             8s 14s  6s  28
            30   9  11   50
            39  24  37  100
            """,
            // Nothing to hide.
            """
            12 13 25
             0  9  9
            12 22 34
            """,
            // Empty cells are shown and protect nothing; the cheapest way round them is over two totals.
            """
             3P   0   9s  12
             0   20  30   50
            40    7   0   47
            43s  27  39s 109
            """,
            // The same with dear totals: a way of six cells, where there is no rectangle.
            """
             3P   0    9s  60  72
             0   20s  30s   0  50
            40s   7s   0    0  47
            90    0    0    0  90
             0    0   90    0  90
            133  27  129   60 349
            """,
        ])
    func drawn(_ picture: String) throws {
        let picture = TablePicture(picture)
        let table = try picture.table
        let pattern = try CellSuppressor().pattern(of: table)
        #expect(TablePicture.text(table, pattern) == picture.rows)
    }
}
