package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.StraightRun;
import dev.terrarium.emulator.image.LineTable;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.image.SymbolTable.Symbol;
import dev.terrarium.emulator.memory.MemoryMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which instructions of an image were retired how often, and the report of it in the format of lcov. */
public final class Coverage implements RunObserver {
    private static final int PAGE = MemoryMap.PAGE_SIZE;

    private final String imageName;
    private final SymbolTable symbols;
    private final LineTable lines;
    /** For each page of code, the counts of the instructions that start at its parcels. */
    private final Map<Long, long[]> pages = new HashMap<>();

    private long lastPage = -1;
    private long[] lastCounts;

    /** Functions and lines of one source file. */
    private static final class SourceFile {
        final Map<String, Integer> functionLines = new TreeMap<>();
        final Map<String, Long> functionCounts = new TreeMap<>();
        final Map<Integer, Long> lineCounts = new TreeMap<>();
    }

    /**
     * Starts to count.
     *
     * @param imageName what stands for the source file of functions whose lines are not known
     */
    public Coverage(String imageName, SymbolTable symbols, LineTable lines) {
        this.imageName = imageName;
        this.symbols = symbols;
        this.lines = lines;
    }

    @Override
    public void retired(long start, StraightRun run, int count, long next) {
        long page = start & -PAGE; // a run does not leave its page
        if (page != lastPage) {
            lastPage = page;
            lastCounts = pages.computeIfAbsent(page, number -> new long[PAGE / 2]);
        }
        long[] counts = lastCounts;
        int first = (int) (start - page);
        for (int i = 0; i < count; i++) {
            counts[first + run.distance(i) >> 1]++;
        }
    }

    /** Returns how often the instruction at an address was retired. */
    public long count(long pc) {
        long[] counts = pages.get(pc & -PAGE);
        return counts == null ? 0 : counts[(int) (pc & PAGE - 1) >> 1];
    }

    /**
     * Returns the report: for each source file its functions, and the lines whose code the image tells. A function whose line
     * is not known is listed with its number among the image's functions, under the image's name.
     *
     * <p>A function counts how often its first instruction was retired, and a line how often the one of its instructions was
     * that was retired most.
     */
    public String lcov() {
        Map<String, SourceFile> files = new TreeMap<>();
        List<Symbol> functions = symbols.functions();
        for (int i = 0; i < functions.size(); i++) {
            Symbol function = functions.get(i);
            Optional<LineTable.Row> row = lines.at(function.address());
            SourceFile file =
                    files.computeIfAbsent(row.map(LineTable.Row::file).orElse(imageName), name -> new SourceFile());
            file.functionLines.put(function.name(), row.map(LineTable.Row::line).orElse(i + 1));
            file.functionCounts.put(function.name(), count(function.address()));
        }
        for (LineTable.Row row : lines.rows()) {
            if (row.line() > 0) {
                files.computeIfAbsent(row.file(), name -> new SourceFile())
                        .lineCounts
                        .merge(row.line(), most(row.address(), row.end()), Math::max);
            }
        }
        StringBuilder text = new StringBuilder();
        files.forEach((name, file) -> append(text, name, file));
        return text.toString();
    }

    private long most(long start, long end) {
        long most = 0;
        for (long pc = start; pc < end; pc += 2) {
            most = Math.max(most, count(pc));
        }
        return most;
    }

    private static void append(StringBuilder text, String name, SourceFile file) {
        text.append("TN:\nSF:").append(name).append('\n');
        file.functionLines.forEach((function, line) ->
                text.append("FN:").append(line).append(',').append(function).append('\n'));
        file.functionCounts.forEach((function, count) ->
                text.append("FNDA:").append(count).append(',').append(function).append('\n'));
        text.append("FNF:").append(file.functionCounts.size()).append('\n');
        text.append("FNH:").append(hit(file.functionCounts)).append('\n');
        file.lineCounts.forEach((line, count) ->
                text.append("DA:").append(line).append(',').append(count).append('\n'));
        text.append("LF:").append(file.lineCounts.size()).append('\n');
        text.append("LH:").append(hit(file.lineCounts)).append('\n');
        text.append("end_of_record\n");
    }

    private static long hit(Map<?, Long> counts) {
        return counts.values().stream().filter(count -> count > 0).count();
    }
}
