package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.hart.AddressTranslation;
import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.MemoryMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The guest code that becomes one method: what is reached from an entry by branches, jumps and calls.
 *
 * <p>Only instructions that the interpreter has decoded, hence executed, are taken, so that error paths do not fill the
 * method; and only pages that the fetch TLB has now, because compiled code that crosses into another page first checks that
 * the TLB still has the same translation, and leaves if not.
 *
 * <p>A <em>block</em> is a sequence of instructions in one page that is entered at its start and left at its end. A jump to a
 * higher address is <em>forward</em>; all others, and all jumps whose target is computed, are places where compiled code
 * compares the budget with the longest path of forward jumps from the target. So the budget is never exceeded, and counting
 * costs one subtraction a block.
 */
final class ControlFlow {
    /** A block: its instructions are numbers from {@code first} up to {@code end}. */
    static final class Block {
        final long start;
        final int first;
        final int end;
        /** How many instructions are retired at most from the start of this block on forward jumps. */
        int longestPath;

        Block(long start, int first, int end) {
            this.start = start;
            this.first = first;
            this.end = end;
        }

        int length() {
            return end - first;
        }
    }

    private final long entry;
    private final AddressTranslation translation;
    private final CodeCache codeCache;
    private final int limit;
    private final boolean decodeAll;
    private final NavigableMap<Long, Long> instructions = new TreeMap<>();
    private final Set<Long> leaders = new HashSet<>();
    private final TreeSet<Long> computedTargets = new TreeSet<>();
    private final Set<Long> forInterpreter = new HashSet<>();
    private final Map<Long, Long> addends = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, Block> blockAt = new HashMap<>();
    private long[] addresses;
    private long[] decoded;
    private int[] positions;
    private int longestPath;
    private final boolean bare;
    private final boolean hostFloats;
    /** For each block that is the target of a backward jump, the registers that are read from there to the jump. */
    private final Map<Long, Long> readInLoops = new HashMap<>();

    private boolean usesFloats;
    private int weight;

    /**
     * Explores the code.
     *
     * @param roots the entry, and other addresses at which control may come in by a computed jump
     * @param limit how many bytes of bytecode to take at most, about, with what is inlined
     * @param decodeAll whether to take instructions too that have not been executed yet
     * @param hostFloats whether floating-point arithmetic is the host's, see {@link #usesHostFloats}
     */
    ControlFlow(
            AddressTranslation translation,
            CodeCache codeCache,
            long entry,
            Collection<Long> roots,
            int limit,
            boolean decodeAll,
            boolean hostFloats) {
        this.hostFloats = hostFloats;
        this.translation = translation;
        this.bare = translation.isDataBare();
        this.codeCache = codeCache;
        this.entry = entry;
        this.limit = limit;
        this.decodeAll = decodeAll;
        explore(roots);
        formBlocks();
        findLongestPaths();
        findLoops();
    }

    private void explore(Collection<Long> roots) {
        ArrayDeque<Long> work = new ArrayDeque<>();
        work.add(entry);
        work.addAll(roots);
        computedTargets.add(entry);
        computedTargets.addAll(roots);
        while (!work.isEmpty()) {
            long address = work.remove();
            leaders.add(address);
            while (!instructions.containsKey(address)) {
                long instruction = fetch(address);
                if (!isCompiled(instruction)) {
                    noticeForInterpreter(address, instruction);
                    break;
                }
                weight += weight(DecodedInstruction.opcode(instruction));
                if (weight > limit) {
                    break;
                }
                instructions.put(address, instruction);
                long next = address + 2L * DecodedInstruction.parcels(instruction);
                int opcode = DecodedInstruction.opcode(instruction);
                if (opcode == Opcodes.JAL || opcode == Opcodes.JALR) {
                    if (opcode == Opcodes.JAL) {
                        work.add(address + DecodedInstruction.immediate(instruction));
                    }
                    if (DecodedInstruction.rd(instruction) != DecodedInstruction.DISCARD) {
                        work.add(next);
                        computedTargets.add(next);
                    }
                    break;
                }
                if (isBranch(opcode)) {
                    work.add(next);
                    work.add(address + DecodedInstruction.immediate(instruction));
                    break;
                }
                if ((next & Tlb.PAGE) != (address & Tlb.PAGE)) {
                    work.add(next);
                    break;
                }
                address = next;
            }
        }
        computedTargets.retainAll(instructions.keySet());
        leaders.retainAll(instructions.keySet());
    }

    /** Returns the decoded instruction, or {@link Opcodes#UNDECODED} if it is not to be had without side effects. */
    private long fetch(long address) {
        long page = address & Tlb.PAGE;
        Long addend = addends.get(page);
        if (addend == null) {
            long[] entries = translation.fetchEntries();
            int slot = Tlb.slot(address);
            if (entries[slot] != page) {
                return Opcodes.UNDECODED;
            }
            addend = entries[slot + 1];
            addends.put(page, addend);
        }
        int offset = (int) (address + addend);
        long[] code = codeCache.page(offset);
        if (code == null) {
            return Opcodes.UNDECODED;
        }
        long instruction = code[(offset & MemoryMap.PAGE_SIZE - 1) >>> 1];
        return instruction == Opcodes.UNDECODED && decodeAll ? codeCache.decode(offset) : instruction;
    }

    /** About how many bytes of bytecode an instruction becomes, with what HotSpot inlines into it. */
    private static int weight(int opcode) {
        if (opcode >= Opcodes.LB && opcode <= Opcodes.SD || isFloat(opcode)) {
            return 120;
        }
        return isBranch(opcode) || opcode == Opcodes.JALR ? 40 : 14;
    }

    static boolean isBranch(int opcode) {
        return opcode >= Opcodes.BEQ && opcode <= Opcodes.BGEU;
    }

    /** System instructions, illegal ones and what cannot be had are left to the interpreter. */
    private static boolean isCompiled(long instruction) {
        int opcode = DecodedInstruction.opcode(instruction);
        return opcode > Opcodes.ILLEGAL && opcode < Opcodes.FIRST_SYSTEM;
    }

    private static boolean isFloat(int opcode) {
        return opcode >= Opcodes.FLW && opcode < Opcodes.FIRST_BIT_MANIPULATION || opcode >= Opcodes.FIRST_FLOAT;
    }

    private void formBlocks() {
        int count = instructions.size();
        addresses = new long[count];
        decoded = new long[count];
        positions = new int[count];
        int number = 0;
        int first = 0;
        long expected = entry;
        for (Map.Entry<Long, Long> place : instructions.entrySet()) {
            long address = place.getKey();
            boolean starts = leaders.contains(address) || address != expected || (address & ~Tlb.PAGE) == 0;
            if (starts || number > 0 && endsBlock(decoded[number - 1])) {
                addBlock(first, number);
                first = number;
            }
            addresses[number] = address;
            decoded[number] = place.getValue();
            positions[number] = number - first;
            usesFloats |= isFloat(DecodedInstruction.opcode(place.getValue()));
            expected = address + 2L * DecodedInstruction.parcels(place.getValue());
            number++;
        }
        addBlock(first, number);
    }

    private static boolean endsBlock(long instruction) {
        int opcode = DecodedInstruction.opcode(instruction);
        return opcode == Opcodes.JAL || opcode == Opcodes.JALR || isBranch(opcode);
    }

    private void addBlock(int first, int end) {
        if (first < end) {
            Block block = new Block(addresses[first], first, end);
            blocks.add(block);
            blockAt.put(block.start, block);
        }
    }

    private void findLongestPaths() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            int last = block.end - 1;
            int opcode = DecodedInstruction.opcode(decoded[last]);
            int beyond = 0;
            if (opcode == Opcodes.JAL || isBranch(opcode)) {
                beyond = pathFrom(addresses[last], addresses[last] + DecodedInstruction.immediate(decoded[last]));
            }
            if (opcode != Opcodes.JAL && opcode != Opcodes.JALR) {
                beyond = Math.max(beyond, pathFrom(addresses[last], next(last)));
            }
            block.longestPath = block.length() + beyond;
            longestPath = Math.max(longestPath, block.longestPath);
        }
    }

    /**
     * Finds the loops: what is between a backward jump and its target, which is where compilers put a loop's code. Control may
     * come in at the start of a loop as by a computed jump, so that it is not long outside after an exit.
     */
    private void findLoops() {
        for (Block last : blocks) {
            int jump = last.end - 1;
            long target = addresses[jump] + DecodedInstruction.immediate(decoded[jump]);
            int opcode = DecodedInstruction.opcode(decoded[jump]);
            boolean jumps = opcode == Opcodes.JAL || isBranch(opcode);
            Block start = blockAt.get(target);
            if (jumps && start != null && isBackward(addresses[jump], target)) {
                long read = 0;
                for (int number = start.first; number < last.end; number++) {
                    read |= GuestRegisters.readBy(decoded[number]);
                }
                readInLoops.merge(target, read, (one, other) -> one | other);
                computedTargets.add(target);
            }
        }
    }

    /** The path on from a jump, unless the budget is looked at there. */
    private int pathFrom(long from, long target) {
        Block block = blockAt.get(target);
        return block == null || isBackward(from, target) ? 0 : block.longestPath;
    }

    /** Returns whether a jump is one at which the budget is looked at. */
    static boolean isBackward(long from, long target) {
        return target <= from;
    }

    /** Returns whether there was more code than fits. */
    boolean isCut() {
        return weight > limit;
    }

    /** Returns the limit within which it was explored. */
    int limit() {
        return limit;
    }

    boolean contains(long address) {
        return instructions.containsKey(address);
    }

    boolean isEmpty() {
        return blockAt.get(entry) == null;
    }

    long entry() {
        return entry;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns the block that starts at an address, or null. */
    Block blockAt(long address) {
        return blockAt.get(address);
    }

    long address(int number) {
        return addresses[number];
    }

    long instruction(int number) {
        return decoded[number];
    }

    long next(int number) {
        return addresses[number] + 2L * DecodedInstruction.parcels(decoded[number]);
    }

    private void noticeForInterpreter(long address, long instruction) {
        boolean probablyCrosses = (address & MemoryMap.PAGE_SIZE - 1) == MemoryMap.PAGE_SIZE - 2;
        if (probablyCrosses || DecodedInstruction.opcode(instruction) != Opcodes.UNDECODED) {
            forInterpreter.add(address);
        }
    }

    /** Returns whether there is an instruction at the address that only the interpreter executes. */
    boolean isForInterpreter(long address) {
        return forInterpreter.contains(address);
    }

    /** Returns what to add to a virtual address in the region to get its offset in main memory. */
    long addend(long address) {
        return addends.get(address & Tlb.PAGE);
    }

    /** Returns whether all instructions are in one page. */
    boolean isOnePage() {
        return (instructions.firstKey() & Tlb.PAGE) == (instructions.lastKey() & Tlb.PAGE);
    }

    /** Returns the addresses that computed jumps may reach, sorted. */
    long[] entries() {
        return computedTargets.stream().mapToLong(Long::longValue).toArray();
    }

    long[] addresses() {
        return addresses;
    }

    int[] positions() {
        return positions;
    }

    /** Returns the starts of the instructions, as numbers of parcels in main memory, sorted. */
    int[] parcels() {
        int[] parcels = new int[addresses.length];
        for (int i = 0; i < parcels.length; i++) {
            parcels[i] = (int) (addresses[i] + addend(addresses[i])) >>> 1;
        }
        Arrays.sort(parcels);
        return parcels;
    }

    /** Returns the longest path from any entry. */
    int longestPath() {
        return longestPath;
    }

    /** Returns whether the region is for loads with physical addresses. */
    boolean isBare() {
        return bare;
    }

    /**
     * Returns whether floating-point arithmetic is the host's: rounding is to nearest even and the inexact flag set whenever
     * the region is entered.
     */
    boolean usesHostFloats() {
        return hostFloats;
    }

    /** Returns whether a block is the start of a loop. */
    boolean isLoop(long address) {
        return readInLoops.containsKey(address);
    }

    /** Returns the registers that are read in the loop that starts at an address; none if there is no loop. */
    long readInLoop(long address) {
        return readInLoops.getOrDefault(address, 0L);
    }

    /** Returns how many instructions there are. */
    int size() {
        return decoded.length;
    }

    boolean usesFloats() {
        return usesFloats;
    }
}
