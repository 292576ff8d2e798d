package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table by which the runtime unwinds the stack ({@code dev.terrarium.runtime.Unwinder}), little-endian:
 *
 * <ul>
 *   <li>u32 number of functions, u32 offset of the save masks;
 *   <li>for each function, by address: u32 address, u16 frame size in units of 16 bytes, u16 index of its save mask, u32
 *       offset of its sites or 0;
 *   <li>the sites of a function: u16 number, then for each u16 start, end (exclusive) and landing pad, all relative to the
 *       function in units of 2 bytes;
 *   <li>the save masks, u32 each: bits 0 to 11 for s0 to s11, 12 to 23 for fs0 to fs11. A frame has the return address in
 *       its topmost 8 bytes and below it those registers in that order.
 * </ul>
 *
 * Offsets are from the start of the table.
 */
final class UnwindTable {
    private static final int HEADER_BYTES = 8;
    private static final int FUNCTION_BYTES = 12;
    private static final int SITE_BYTES = 6;
    private static final int FRAME_UNIT = 16;
    private static final int REGISTER_BYTES = 8;
    private static final int RETURN_ADDRESS = 1;
    private static final int FIRST_FLOAT_REGISTER = 32;

    private UnwindTable() {}

    /** Makes the table of a linked file with LLVM's unwind information. */
    static byte[] of(ElfFile file) {
        List<UnwindInformation.Function> functions = UnwindInformation.read(file);
        List<Integer> masks = new ArrayList<>();
        int sitesBytes = functions.stream().mapToInt(UnwindTable::sitesBytes).sum();
        int sites = HEADER_BYTES + FUNCTION_BYTES * functions.size();
        int masksOffset = sites + sitesBytes + 3 & ~3;
        ByteBuffer table =
                ByteBuffer.allocate(masksOffset + 4 * functions.size()).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(functions.size()).putInt(masksOffset);
        for (UnwindInformation.Function function : functions) {
            int mask = saveMask(function);
            if (!masks.contains(mask)) {
                masks.add(mask);
            }
            table.putInt((int) function.start());
            table.putShort(narrow(function.frameBytes() / FRAME_UNIT));
            table.putShort(narrow(masks.indexOf(mask)));
            table.putInt(function.sites().isEmpty() ? 0 : sites);
            sites += sitesBytes(function);
        }
        for (UnwindInformation.Function function : functions) {
            if (!function.sites().isEmpty()) {
                table.putShort(narrow(function.sites().size()));
                for (UnwindInformation.Site site : function.sites()) {
                    table.putShort(narrow(site.start() / 2));
                    table.putShort(narrow(site.end() / 2));
                    table.putShort(narrow(site.landingPad() / 2));
                }
            }
        }
        table.position(masksOffset);
        masks.forEach(table::putInt);
        byte[] bytes = new byte[table.position()];
        table.get(0, bytes);
        return bytes;
    }

    private static int sitesBytes(UnwindInformation.Function function) {
        return function.sites().isEmpty()
                ? 0
                : 2 + SITE_BYTES * function.sites().size();
    }

    private static short narrow(long value) {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalStateException("a function is too large for the unwind table: " + value);
        }
        return (short) value;
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
                    : 1 + Integer.bitCount(mask & (1 << saveBit(saved.getKey())) - 1);
            if (saved.getValue() != (before + 1L) * REGISTER_BYTES) {
                throw new IllegalStateException("register " + saved.getKey() + " is saved at an unexpected place");
            }
        }
        if (!function.savedAt().containsKey(RETURN_ADDRESS) && function.frameBytes() > 0) {
            throw new IllegalStateException("a frame does not save the return address");
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
