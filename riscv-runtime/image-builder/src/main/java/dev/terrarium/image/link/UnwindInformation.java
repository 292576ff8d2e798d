package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * LLVM's unwind information in a linked file: {@code .eh_frame} (DWARF call frame information, DWARF 5 section 6.4, in the
 * form that the Linux Standard Base, section 10.6, describes) and the language-specific data areas in
 * {@code .gcc_except_table} to which it refers.
 */
final class UnwindInformation {
    // Pointer encodings (LSB 10.5).
    private static final int ABSENT = 0xFF;
    private static final int FORMAT_MASK = 0x0F;
    private static final int ABSOLUTE = 0x00;
    private static final int ULEB128 = 0x01;
    private static final int UDATA2 = 0x02;
    private static final int UDATA4 = 0x03;
    private static final int UDATA8 = 0x04;
    private static final int SDATA4 = 0x0B;
    private static final int SDATA8 = 0x0C;
    private static final int RELATION_MASK = 0x70;
    private static final int PC_RELATIVE = 0x10;

    private final ElfFile file;
    private final ElfFile.Section frames;
    private final ByteBuffer in;
    private final TreeMap<Long, CommonInformation> commons = new TreeMap<>();
    private final List<Function> functions = new ArrayList<>();

    /**
     * What is known of a function.
     *
     * @param frameBytes the size of its frame while it calls others
     * @param savedAt where it saves registers: from the register's DWARF number to its distance below the frame's end
     * @param sites the calls that have landing pads
     */
    record Function(long start, long bytes, long frameBytes, TreeMap<Integer, Long> savedAt, List<Site> sites) {}

    /** Instructions from {@code start} to before {@code end}, relative to the function, and their landing pad. */
    record Site(long start, long end, long landingPad) {}

    private record CommonInformation(
            long codeAlignment, long dataAlignment, int pointerEncoding, int areaEncoding, boolean augmented) {}

    private UnwindInformation(ElfFile file) {
        this.file = file;
        this.frames = file.section(".eh_frame");
        this.in = file.content(frames);
    }

    /** Returns the functions that exceptions may leave or enter, by address. */
    static List<Function> read(ElfFile file) {
        if (!file.hasSection(".eh_frame")) {
            return List.of();
        }
        UnwindInformation information = new UnwindInformation(file);
        information.readFrames();
        information.functions.sort(Comparator.comparingLong(Function::start));
        return information.functions;
    }

    private void readFrames() {
        while (in.remaining() >= 4) {
            long offset = in.position();
            long length = in.getInt() & 0xFFFF_FFFFL;
            if (length == 0) {
                return;
            }
            int end = in.position() + (int) length;
            long pointer = in.position();
            int common = in.getInt();
            if (common == 0) {
                commons.put(offset, readCommon());
            } else {
                readFunction(commons.get(pointer - common), end);
            }
            in.position(end);
        }
    }

    private CommonInformation readCommon() {
        in.get(); // version
        StringBuilder augmentation = new StringBuilder();
        for (byte c = in.get(); c != 0; c = in.get()) {
            augmentation.append((char) c);
        }
        long codeAlignment = unsigned(in);
        long dataAlignment = signed(in);
        unsigned(in); // the return-address register
        int pointerEncoding = ABSOLUTE;
        int areaEncoding = ABSENT;
        boolean augmented = augmentation.length() > 0 && augmentation.charAt(0) == 'z';
        if (augmented) {
            unsigned(in);
        }
        for (int i = 1; i < augmentation.length(); i++) {
            switch (augmentation.charAt(i)) {
                case 'R' -> pointerEncoding = in.get() & 0xFF;
                case 'L' -> areaEncoding = in.get() & 0xFF;
                case 'P' -> pointer(in, in.get() & 0xFF, frames.address());
                default -> throw new IllegalStateException("unknown augmentation " + augmentation + " in .eh_frame");
            }
        }
        return new CommonInformation(codeAlignment, dataAlignment, pointerEncoding, areaEncoding, augmented);
    }

    private void readFunction(CommonInformation common, int end) {
        long start = pointer(in, common.pointerEncoding, frames.address());
        long bytes = pointer(in, common.pointerEncoding & FORMAT_MASK, 0);
        long area = 0;
        if (common.augmented) {
            long length = unsigned(in);
            int next = in.position() + (int) length;
            if (common.areaEncoding != ABSENT && length > 0) {
                area = pointer(in, common.areaEncoding, frames.address());
            }
            in.position(next);
        }
        TreeMap<Integer, Long> savedAt = new TreeMap<>();
        long frameBytes = readInstructions(common, end, savedAt);
        List<Site> sites = area == 0 ? List.of() : readArea(area);
        functions.add(new Function(start, bytes, frameBytes, savedAt, sites));
    }

    /**
     * Runs a function's call frame instructions. A call is made only when the frame is complete, so of all rows the one
     * with the largest frame counts, with everything that the prologue has saved.
     */
    private long readInstructions(CommonInformation common, int end, TreeMap<Integer, Long> savedAt) {
        long frameBytes = 0;
        while (in.position() < end) {
            int instruction = in.get() & 0xFF;
            int low = instruction & 0x3F;
            switch (instruction >>> 6) {
                case 1 -> {} // DW_CFA_advance_loc
                case 2 -> savedAt.put(low, -unsigned(in) * common.dataAlignment); // DW_CFA_offset
                case 3 -> {} // DW_CFA_restore
                default -> {
                    switch (low) {
                        case 0x00, 0x0A, 0x0B -> {} // nop, remember_state, restore_state
                        case 0x02 -> in.get(); // advance_loc1
                        case 0x03 -> in.getShort(); // advance_loc2
                        case 0x04 -> in.getInt(); // advance_loc4
                        case 0x05 -> savedAt.put((int) unsigned(in), -unsigned(in) * common.dataAlignment);
                        case 0x06 -> unsigned(in); // restore_extended
                        case 0x0E -> frameBytes = Math.max(frameBytes, unsigned(in)); // def_cfa_offset
                        default ->
                            throw new IllegalStateException("unexpected call frame instruction " + instruction
                                    + ": frames must be addressed by the stack pointer");
                    }
                }
            }
        }
        return frameBytes;
    }

    /** Reads a language-specific data area, of which only the table of call sites matters: there are no filters. */
    private List<Site> readArea(long address) {
        ElfFile.Section section = file.section(".gcc_except_table");
        ByteBuffer area = file.content(section);
        area.position((int) (address - section.address()));
        int landingPadEncoding = area.get() & 0xFF;
        if (landingPadEncoding != ABSENT) {
            throw new IllegalStateException("landing pads relative to another address than the function's");
        }
        if ((area.get() & 0xFF) != ABSENT) {
            unsigned(area);
        }
        int encoding = area.get() & 0xFF;
        long length = unsigned(area);
        int end = area.position() + (int) length;
        List<Site> sites = new ArrayList<>();
        while (area.position() < end) {
            long start = pointer(area, encoding, 0);
            long bytes = pointer(area, encoding, 0);
            long landingPad = pointer(area, encoding, 0);
            unsigned(area); // the action: every landing pad catches everything
            if (landingPad != 0) {
                sites.add(new Site(start, start + bytes, landingPad));
            }
        }
        return sites;
    }

    /** Reads an encoded pointer from a section that starts at an address. */
    private static long pointer(ByteBuffer in, int encoding, long sectionAddress) {
        long place = sectionAddress + in.position();
        long value =
                switch (encoding & FORMAT_MASK) {
                    case ABSOLUTE, UDATA8, SDATA8 -> in.getLong();
                    case ULEB128 -> unsigned(in);
                    case UDATA2 -> in.getShort() & 0xFFFFL;
                    case UDATA4 -> in.getInt() & 0xFFFF_FFFFL;
                    case SDATA4 -> in.getInt();
                    default -> throw new IllegalStateException("unknown pointer encoding " + encoding);
                };
        return value != 0 && (encoding & RELATION_MASK) == PC_RELATIVE ? place + value : value;
    }

    /** Reads an unsigned LEB128 number (DWARF 5, section 7.6). */
    private static long unsigned(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Reads a signed LEB128 number. */
    private static long signed(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = in.get();
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (next & 0x40) != 0 && shift < Long.SIZE ? value | -1L << shift : value;
    }
}
