package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table by which the runtime steps over stack frames ({@code dev.terrarium.runtime.StackFrames}), little-endian:
 *
 * <ul>
 *   <li>u32 number of functions, u32 address of the first (the largest if there is none), u32 offset of the save masks, u32
 *       offset of the index of sites, u32 bytes of as many functions as the largest power of two that is not above their
 *       number, by which a search begins, u32 binary logarithm of the alignment of sites;
 *   <li>for each function that calls others or {@link FailureExit exits}, by address: u32, of which the upper 24 bits are its distance from the first in
 *       units of 2 bytes, and the lower 8 the index of its save mask;
 *   <li>for each u16: its frame size in units of 16 bytes, 0x8000 if it has sites, and 0x4000 if it has its return address
 *       in a register: then an exit has made the lowest 16 bytes, with that address in their upper half;
 *   <li>the save masks, u32 each: bits 0 to 11 for s0 to s11, 12 to 23 for fs0 to fs11. A frame has the return address in
 *       its topmost 8 bytes, unless that is in a register, and below it those registers in that order;
 *   <li>the index of sites: u16 number of functions with sites, then for each u16 its number and u16 where its sites are,
 *       behind the index, in units of their alignment;
 *   <li>the sites of a function: u16 number, then for each u16 start, end (exclusive) and landing pad, all relative to the
 *       function in units of 2 bytes. With 0x8000 in the number, which functions of more than 128 KiB have, all three
 *       are u32.
 * </ul>
 *
 * Offsets are from the start of the table.
 */
final class UnwindTable {
    private static final int HEADER_BYTES = 24;
    /** Behind all return addresses. */
    private static final long NO_ADDRESS = 0xFFFF_FFFFL;

    private static final int FUNCTION_BYTES = 6;
    private static final int INDEX_ENTRY_BYTES = 4;
    private static final int LARGEST_NUMBER = 0xFFFF;
    private static final int MOST_SITES = 0x7FFF;
    private static final int IS_WIDE = 0x8000;
    /** A site's start, end and landing pad. */
    private static final int PLACES = 3;

    private static final int LEAST_ALIGNMENT = 1;
    private static final int MASK_INDEX_BITS = 8;
    private static final int DISTANCE_BITS = 24;
    private static final int HAS_SITES = 0x8000;
    private static final int IS_LEAF = 0x4000;
    private static final int FRAME_UNIT = 16;
    private static final int REGISTER_BYTES = 8;
    private static final int RETURN_ADDRESS = 1;
    private static final int FIRST_FLOAT_REGISTER = 32;

    private UnwindTable() {}

    /** Makes the table of a linked file with LLVM's unwind information. */
    static byte[] of(ElfFile file) {
        List<UnwindInformation.Function> all = UnwindInformation.read(file);
        Set<UnwindInformation.Function> leaving = FailureExit.users(file, all);
        List<UnwindInformation.Function> functions = all.stream()
                .filter(function -> savesReturnAddress(function) || leaving.contains(function))
                .toList();
        List<Integer> masks =
                functions.stream().map(UnwindTable::saveMask).distinct().toList();
        long base = functions.isEmpty() ? NO_ADDRESS : functions.get(0).start();
        int masksOffset = HEADER_BYTES + FUNCTION_BYTES * functions.size() + 3 & ~3;
        int indexOffset = masksOffset + Integer.BYTES * masks.size();
        int alignment = alignment(functions);
        ByteBuffer sites = sites(functions, alignment);
        ByteBuffer table = ByteBuffer.allocate(indexOffset + sites.limit()).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(functions.size()).putInt((int) base).putInt(masksOffset).putInt(indexOffset);
        table.putInt(Integer.highestOneBit(functions.size()) * Integer.BYTES).putInt(alignment);
        for (UnwindInformation.Function function : functions) {
            int distance = TableLimit.check(
                    (function.start() - base) / 2, (1 << DISTANCE_BITS) - 1, "a function's distance from the first");
            int mask = TableLimit.check(
                    masks.indexOf(saveMask(function)), (1 << MASK_INDEX_BITS) - 1, "the sets of saved registers");
            table.putInt(distance << MASK_INDEX_BITS | mask);
        }
        for (UnwindInformation.Function function : functions) {
            long bytes = function.frameBytes() + (leaving.contains(function) ? FailureExit.FRAME_BYTES : 0);
            int frame = TableLimit.check(bytes / FRAME_UNIT, IS_LEAF - 1, "a frame's number of 16 bytes")
                    | (savesReturnAddress(function) ? 0 : IS_LEAF)
                    | (function.sites().isEmpty() ? 0 : HAS_SITES);
            table.putShort((short) frame);
        }
        table.position(masksOffset);
        masks.forEach(table::putInt);
        return table.put(sites).array();
    }

    /** The binary logarithm of the least alignment of sites with which their places fit into the index. */
    private static int alignment(List<UnwindInformation.Function> functions) {
        int alignment = LEAST_ALIGNMENT;
        while (sitesBytes(functions, alignment) >>> alignment > LARGEST_NUMBER) {
            alignment++;
        }
        return alignment;
    }

    private static long sitesBytes(List<UnwindInformation.Function> functions, int alignment) {
        return functions.stream()
                .mapToLong(function -> sitesBytes(function, alignment))
                .sum();
    }

    /** The index of sites and the sites. */
    private static ByteBuffer sites(List<UnwindInformation.Function> functions, int alignment) {
        List<UnwindInformation.Function> withSites = functions.stream()
                .filter(function -> !function.sites().isEmpty())
                .toList();
        int index = Short.BYTES + INDEX_ENTRY_BYTES * withSites.size();
        ByteBuffer table = ByteBuffer.allocate(Math.toIntExact(index + sitesBytes(withSites, alignment)))
                .order(ByteOrder.LITTLE_ENDIAN);
        String what = "the number of functions with handlers";
        table.putShort((short) TableLimit.check(withSites.size(), LARGEST_NUMBER, what));
        int offset = 0;
        for (int i = 0; i < functions.size(); i++) {
            UnwindInformation.Function function = functions.get(i);
            if (!function.sites().isEmpty()) {
                table.putShort((short) TableLimit.check(i, LARGEST_NUMBER, what));
                table.putShort((short) (offset >>> alignment));
                putSites(table, index + offset, function);
                offset += sitesBytes(function, alignment);
            }
        }
        return table.rewind();
    }

    private static void putSites(ByteBuffer table, int offset, UnwindInformation.Function function) {
        int count = TableLimit.check(function.sites().size(), MOST_SITES, "the calls with handlers of a function");
        boolean isWide = isWide(function);
        ByteBuffer sites = table.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(offset);
        sites.putShort((short) (isWide ? count | IS_WIDE : count));
        for (UnwindInformation.Site site : function.sites()) {
            for (long place : List.of(site.start(), site.end(), site.landingPad())) {
                if (isWide) {
                    sites.putInt((int) (place / 2));
                } else {
                    sites.putShort((short) (place / 2));
                }
            }
        }
    }

    private static boolean isWide(UnwindInformation.Function function) {
        return function.sites().stream().anyMatch(site -> Math.max(site.end(), site.landingPad()) / 2 > LARGEST_NUMBER);
    }

    private static int sitesBytes(UnwindInformation.Function function, int alignment) {
        if (function.sites().isEmpty()) {
            return 0;
        }
        int place = isWide(function) ? Integer.BYTES : Short.BYTES;
        int bytes = Short.BYTES + PLACES * place * function.sites().size();
        return bytes + (1 << alignment) - 1 & -(1 << alignment);
    }

    /** Whether the return address of a function is in its frame, as it is if it calls others. */
    private static boolean savesReturnAddress(UnwindInformation.Function function) {
        return function.savedAt().containsKey(RETURN_ADDRESS);
    }

    /** The registers that a frame saves; checks that they lie where the table's reader expects them. */
    private static int saveMask(UnwindInformation.Function function) {
        int mask = 0;
        for (int register : function.savedAt().keySet()) {
            if (register != RETURN_ADDRESS) {
                mask |= 1 << saveBit(register);
            }
        }
        for (Map.Entry<Integer, Long> saved : function.savedAt().entrySet()) {
            int before = saved.getKey() == RETURN_ADDRESS
                    ? 0
                    : (savesReturnAddress(function) ? 1 : 0)
                            + Integer.bitCount(mask & (1 << saveBit(saved.getKey())) - 1);
            if (saved.getValue() != (before + 1L) * REGISTER_BYTES) {
                throw new IllegalStateException("register " + saved.getKey() + " is saved at an unexpected place");
            }
        }
        return mask;
    }

    /** The bit of a register by its DWARF number: x8, x9, x18 to x27 are s0 to s11, and so for floating point. */
    private static int saveBit(int register) {
        int number = register % FIRST_FLOAT_REGISTER;
        int index = number == 8 || number == 9 ? number - 8 : number - 16;
        if (index < 0 || index > 11) {
            throw new IllegalStateException("register " + register + " is not one that callees preserve");
        }
        return register >= FIRST_FLOAT_REGISTER ? 12 + index : index;
    }
}
