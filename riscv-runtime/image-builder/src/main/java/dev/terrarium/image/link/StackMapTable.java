package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table by which the runtime finds the references in stack frames ({@code dev.terrarium.runtime.StackMap}),
 * little-endian:
 *
 * <ul>
 *   <li>u32 number of calls across which references are live, u32 return address of the first, u32 number of pages: calls
 *       are in pages of 128 KiB of code from there on;
 *   <li>u32 number of the first call in each page, and u32 number of all calls;
 *   <li>for each call, ascending, u16: the distance of its return address from the start of its page in units of 2 bytes;
 *   <li>for each, u16: where its set of slots is, from the first set on in units of 2 bytes;
 *   <li>the sets, each once however many calls have it: u16 number of references, u16 number of pointers derived from
 *       them; u16 slot of each reference; for each derived pointer u16 slot of the reference and u16 slot of the pointer.
 *       Slots are counted from the stack pointer in units of 8 bytes.
 * </ul>
 */
final class StackMapTable {
    private static final int SLOT_UNIT = 8;
    private static final int HEADER_BYTES = 12;
    private static final int CALL_BYTES = 4;
    private static final long PAGE_BYTES = 1 << 17;

    private StackMapTable() {}

    /** Whether a linked file has what the table is made of, as images with a collected heap do. */
    static boolean isWanted(ElfFile file) {
        return StackMaps.areIn(file);
    }

    /** Makes the table of a linked file with LLVM's stack maps. */
    static byte[] of(ElfFile file) {
        List<StackMaps.Call> calls = StackMaps.read(file).stream()
                .filter(call -> !call.pointers().isEmpty())
                .sorted(Comparator.comparingLong(StackMaps.Call::returnAddress))
                .toList();
        Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
        List<Integer> indices = new ArrayList<>();
        int used = 0;
        for (StackMaps.Call call : calls) {
            List<Integer> set = set(call.pointers());
            Integer known = sets.putIfAbsent(set, used);
            indices.add(known == null ? used : known);
            used += known == null ? set.size() : 0;
        }
        List<Integer> firstCalls = firstCalls(calls);
        ByteBuffer table = ByteBuffer.allocate(HEADER_BYTES
                        + Integer.BYTES * firstCalls.size()
                        + CALL_BYTES * calls.size()
                        + Short.BYTES * used)
                .order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(calls.size()).putInt((int) base(calls)).putInt(firstCalls.size() - 1);
        firstCalls.forEach(table::putInt);
        calls.forEach(call -> table.putShort((short) ((call.returnAddress() - base(calls) & PAGE_BYTES - 1) / 2)));
        indices.forEach(index -> table.putShort(narrow(index, "the size of all sets of references")));
        sets.keySet().forEach(set -> set.forEach(entry -> table.putShort(narrow(entry, "a slot of a frame"))));
        return table.array();
    }

    private static long base(List<StackMaps.Call> calls) {
        return calls.isEmpty() ? 0 : calls.get(0).returnAddress();
    }

    /** The number of the first call in each page, and that of all calls. */
    private static List<Integer> firstCalls(List<StackMaps.Call> calls) {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            long page = (calls.get(i).returnAddress() - base(calls)) / PAGE_BYTES;
            while (result.size() <= page) {
                result.add(i);
            }
        }
        result.add(calls.size());
        return result;
    }

    /** A pointer in a slot that also is the base of another is a reference itself, and needs no base. */
    private static List<Integer> set(List<StackMaps.Pointer> pointers) {
        TreeSet<Integer> references = new TreeSet<>();
        pointers.forEach(pointer -> references.add(pointer.base()));
        TreeMap<Integer, Integer> baseOfDerived = new TreeMap<>();
        for (StackMaps.Pointer pointer : pointers) {
            if (!references.contains(pointer.slot())) {
                baseOfDerived.put(pointer.slot(), pointer.base());
            }
        }
        List<Integer> set = new ArrayList<>(List.of(references.size(), baseOfDerived.size()));
        references.forEach(slot -> set.add(slot / SLOT_UNIT));
        baseOfDerived.forEach((slot, base) -> set.addAll(List.of(base / SLOT_UNIT, slot / SLOT_UNIT)));
        return set;
    }

    private static short narrow(int value, String what) {
        return (short) TableLimit.check(value, 0xFFFF, what);
    }
}
