package dev.terrarium.emulator.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which source line each piece of code comes from, as DWARF's {@code .debug_line} tells it. */
public final class LineTable {
    private final List<Row> rows;

    /**
     * A piece of code.
     *
     * @param address its first address
     * @param end the address after it
     * @param file the source file, as the compiler has named it
     * @param line the line from 1; 0 for code of no line
     */
    public record Row(long address, long end, String file, int line) {}

    private LineTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns the lines of an image; none if it is no ELF file or was built without debug information. */
    public static LineTable of(byte[] image) {
        SectionTable sections = SectionTable.of(image);
        List<Row> rows = new ArrayList<>();
        new LineProgramReader(
                        sections.bytes(".debug_line"), sections.bytes(".debug_line_str"), sections.bytes(".debug_str"))
                .read(rows);
        rows.sort(Comparator.comparingLong(Row::address));
        return new LineTable(rows);
    }

    /** Returns all pieces by ascending address. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the piece that an address is in. */
    public Optional<Row> at(long address) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Row row = rows.get(middle);
            if (address < row.address()) {
                high = middle - 1;
            } else if (address >= row.end()) {
                low = middle + 1;
            } else {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
