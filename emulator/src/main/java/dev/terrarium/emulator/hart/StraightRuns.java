package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.CodeCache;
import java.util.Arrays;

/**
 * Finds the {@link StraightRun} at a hart's {@code pc}, and keeps what it has found for as long as the code stays the same.
 * What is found is to be executed by {@link Interpreter#executeDecoded}, which notices if it changes meanwhile.
 */
public final class StraightRuns {
    private static final int PAGE = 2 * CodeCache.PARCELS_PER_PAGE;
    private static final int PAGE_SHIFT = Integer.numberOfTrailingZeros(PAGE);
    private static final StraightRun NOTHING = new StraightRun(new long[0], 0);

    private final Hart hart;
    private final AddressTranslation translation;
    private final CodeCache codeCache;
    /** By the number of the page in main memory. */
    private final Page[] pages;

    /** The offset of the page that was looked up last, its runs, and when it was. */
    private int lastPage = -1;

    private StraightRun[] lastRuns;
    private long lastChanges;

    private final long[] found = new long[CodeCache.PARCELS_PER_PAGE];

    /** The runs of a page, by their first parcel. */
    private static final class Page {
        final long[] code;
        final int changes;
        final StraightRun[] runs = new StraightRun[CodeCache.PARCELS_PER_PAGE];

        Page(long[] code, int changes) {
            this.code = code;
            this.changes = changes;
        }
    }

    /** Makes a finder for a hart. */
    public StraightRuns(Hart hart) {
        this.hart = hart;
        this.translation = hart.translation();
        this.codeCache = hart.bus().codeCache();
        this.pages = new Page[(hart.bus().ram().size() + PAGE - 1) / PAGE];
    }

    /**
     * Finds what the hart executes next. Translations are looked up, and pages marked, as when it fetches.
     *
     * @return the run; without an instruction if none can be fetched
     */
    public StraightRun next() {
        try {
            int page = translation.fetchPage(hart.pc);
            StraightRun run = page == AddressTranslation.RESTRICTED ? NOTHING : inPage(page);
            return run.length() > 0 ? run : alone();
        } catch (Trap trap) {
            return NOTHING; // the interpreter will raise the same
        }
    }

    /** The instruction at {@code pc}, where protection allows no more, or where it crosses into the next page. */
    private StraightRun alone() {
        long instruction = codeCache.decoder().decode(translation.fetch(hart.pc));
        return new StraightRun(new long[] {instruction}, 1);
    }

    private StraightRun inPage(int offset) {
        if (offset != lastPage || codeCache.allChanges() != lastChanges) {
            lastRuns = page(offset).runs;
            lastPage = offset;
            lastChanges = codeCache.allChanges();
        }
        int parcel = (int) (hart.pc & PAGE - 1) >> 1;
        StraightRun run = lastRuns[parcel];
        if (run == null) {
            run = find(codeCache.page(offset), offset, parcel);
            lastRuns[parcel] = run;
        }
        return run;
    }

    private Page page(int offset) {
        int number = offset >>> PAGE_SHIFT;
        Page page = pages[number];
        if (page == null || page.code != codeCache.page(offset) || page.changes != codeCache.changes(offset)) {
            page = new Page(codeCache.page(offset), codeCache.changes(offset));
            pages[number] = page;
        }
        return page;
    }

    private StraightRun find(long[] code, int offset, int first) {
        int count = 0;
        int opcode = Opcodes.UNDECODED;
        for (int at = first; at < CodeCache.PARCELS_PER_PAGE && !StraightRun.endsWith(opcode); ) {
            long instruction = code[at] == Opcodes.UNDECODED ? codeCache.decode(offset + 2 * at) : code[at];
            opcode = DecodedInstruction.opcode(instruction);
            if (opcode == Opcodes.UNDECODED) {
                break; // it crosses into the next page
            }
            found[count++] = instruction;
            at += DecodedInstruction.parcels(instruction);
        }
        return new StraightRun(Arrays.copyOf(found, count), count);
    }
}
