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
 *       number, by which a search begins;
 *   <li>for each function that calls others or {@link FailureExit exits}, by address: u32, of which the upper 24 bits are its distance from the first in
 *       units of 2 bytes, and the lower 8 the index of its save mask;
 *   <li>for each u16: its frame size in units of 16 bytes, 0x8000 if it has sites, and 0x4000 if it has its return address
 *       in a register: then an exit has made the lowest 16 bytes, with that address in their upper half;
 *   <li>the save masks, u32 each: bits 0 to 11 for s0 to s11, 12 to 23 for fs0 to fs11. A frame has the return address in
 *       its topmost 8 bytes, unless that is in a register, and below it those registers in that order;
 *   <li>the index of sites: u16 number of functions with sites, then for each u16 its number and u16 where its sites are,
 *       behind the index, in units of 2 bytes;
 *   <li>the sites of a function: u16 number, then for each u16 start, end (exclusive) and landing pad, all relative to the
 *       function in units of 2 bytes.
 * </ul>
 *
 * Offsets are from the start of the table.
 */
final class UnwindTable {
    private static final int HEADER_BYTES = 20;
    /** Behind all return addresses. */
    private static final long NO_ADDRESS = 0xFFFF_FFFFL;

    private static final int FUNCTION_BYTES = 6;
    private static final int INDEX_ENTRY_BYTES = 4;
    private static final int SITE_BYTES = 6;
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
        ByteBuffer sites = sites(functions);
        ByteBuffer table = ByteBuffer.allocate(indexOffset + sites.limit()).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(functions.size()).putInt((int) base).putInt(masksOffset).putInt(indexOffset);
        table.putInt(Integer.highestOneBit(functions.size()) * Integer.BYTES);
        for (UnwindInformation.Function function : functions) {
            long distance = narrow((function.start() - base) / 2, (1 << DISTANCE_BITS) - 1);
            long mask = narrow(masks.indexOf(saveMask(function)), (1 << MASK_INDEX_BITS) - 1);
            table.putInt((int) (distance << MASK_INDEX_BITS | mask));
        }
        for (UnwindInformation.Function function : functions) {
            long bytes = function.frameBytes() + (leaving.contains(function) ? FailureExit.FRAME_BYTES : 0);
            long frame = narrow(bytes / FRAME_UNIT, IS_LEAF - 1)
                    | (savesReturnAddress(function) ? 0 : IS_LEAF)
                    | (function.sites().isEmpty() ? 0 : HAS_SITES);
            table.putShort((short) frame);
        }
        table.position(masksOffset);
        masks.forEach(table::putInt);
        return table.put(sites).array();
    }

    /** The index of sites and the sites. */
    private static ByteBuffer sites(List<UnwindInformation.Function> functions) {
        List<UnwindInformation.Function> withSites = functions.stream()
                .filter(function -> !function.sites().isEmpty())
                .toList();
        int bytes = withSites.stream().mapToInt(UnwindTable::sitesBytes).sum();
        ByteBuffer table = ByteBuffer.allocate(Short.BYTES + INDEX_ENTRY_BYTES * withSites.size() + bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        table.putShort(narrow(withSites.size()));
        int offset = 0;
        for (int i = 0; i < functions.size(); i++) {
            UnwindInformation.Function function = functions.get(i);
            if (!function.sites().isEmpty()) {
                table.putShort(narrow(i)).putShort(narrow(offset / 2));
                offset += sitesBytes(function);
            }
        }
        for (UnwindInformation.Function function : withSites) {
            table.putShort(narrow(function.sites().size()));
            for (UnwindInformation.Site site : function.sites()) {
                table.putShort(narrow(site.start() / 2));
                table.putShort(narrow(site.end() / 2));
                table.putShort(narrow(site.landingPad() / 2));
            }
        }
        return table.flip();
    }

    /** Whether the return address of a function is in its frame, as it is if it calls others. */
    private static boolean savesReturnAddress(UnwindInformation.Function function) {
        return function.savedAt().containsKey(RETURN_ADDRESS);
    }

    private static int sitesBytes(UnwindInformation.Function function) {
        return Short.BYTES + SITE_BYTES * function.sites().size();
    }

    private static short narrow(long value) {
        return (short) narrow(value, 0xFFFF);
    }

    private static long narrow(long value, long largest) {
        if (value < 0 || value > largest) {
            throw new IllegalStateException("the code is too large for the unwind table: " + value);
        }
        return value;
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
