package dev.terrarium.emulator.hart;

import static dev.terrarium.emulator.isa.DecodedInstruction.immediate;
import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.parcels;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;

import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.Ram;

/**
 * The interpreting engine: executes decoded instructions of one page at a time.
 *
 * <p>How the loop is kept short: the instructions of the current page are an array indexed by parcel, so leaving the page is
 * one comparison of the index; the TLB look-up of loads and stores is inlined; integer register 0 as a destination is
 * redirected when decoding; what can change the hart's mode leaves the loop ({@link SystemInstructions}). The hot method
 * must stay below the 8,000 bytes of bytecode beyond which HotSpot does not compile a method.
 */
public final class Interpreter implements ExecutionEngine {
    /** How an execution has ended, with the hart's state exact. */
    public enum Outcome {
        /** The budget is used up. */
        BUDGET_USED,
        /** An exception was taken, or an instruction was executed after which interrupts and devices need a look. */
        EVENT,
        /** The next instruction is the target of a backward or far jump that has been taken often. */
        HOT,
        /** The next instruction is not the one that was decoded when the execution began. */
        CODE_CHANGED
    }

    /** What {@link #runStraight} returns at a hot jump target: no instruction, as no operation has this number. */
    private static final long HOT_TARGET = 0xff;

    /** What it returns, if it is to, at an instruction that is not decoded and not the first one. */
    private static final long CHANGED_CODE = 0xfe;

    /** A profile that is never looked at. */
    private static final int[] NO_PROFILE = new int[1];

    /** An index that is outside every page, by which a jump to another page makes the loop look the page up. */
    private static final int OUTSIDE = 1 << 20;

    private static final long[] NO_CODE = {};
    private static final int LAST_PARCEL = CodeCache.PARCELS_PER_PAGE - 1;
    private static final long PAGE = -(long) (2 * CodeCache.PARCELS_PER_PAGE);

    private final Hart hart;
    private final AddressTranslation translation;
    private final CodeCache codeCache;
    private final Ram memory;
    private final SystemInstructions system;
    private final AtomicInstructions atomics;
    private final CacheBlockInstructions cacheBlocks;
    private final FloatInstructions floats;
    /**
     * A page with nothing but the instruction that is executed: one that crosses into the next page, or one on a page of
     * which protection lets only parts be executed.
     */
    private final long[] alone = new long[CodeCache.PARCELS_PER_PAGE];

    /** The parcel where that instruction is. */
    private int aloneParcel;

    /** The hart's retired instructions once the current budget is used up. */
    private long retiredAtEnd;

    private int[] heat = NO_PROFILE;
    private int threshold = Integer.MAX_VALUE;
    private boolean endsAtChangedCode;

    /** Makes an engine for a hart. */
    public Interpreter(Hart hart) {
        this.hart = hart;
        this.translation = hart.translation();
        this.codeCache = hart.bus().codeCache();
        this.memory = hart.bus().ram();
        this.system = new SystemInstructions(hart);
        this.atomics = new AtomicInstructions(hart);
        this.cacheBlocks = new CacheBlockInstructions(hart);
        this.floats = new FloatInstructions(hart);
    }

    @Override
    public void run(int budget) {
        execute(budget, NO_PROFILE, Integer.MAX_VALUE);
    }

    /**
     * As {@link #run}, but also ends at the target of a backward jump, or of one to another page, that was reached often.
     *
     * @param budget the most instructions to retire, at least 1
     * @param profile counts of the targets reached, indexed by the low bits of the target's parcel number; its length is a
     *     power of two
     * @param limit the count beyond which to end
     */
    public Outcome execute(int budget, int[] profile, int limit) {
        long retiredBefore = hart.retired;
        heat = profile;
        threshold = limit;
        try {
            long instruction = runStraight(budget);
            if (instruction == HOT_TARGET) {
                return Outcome.HOT;
            }
            if (instruction == CHANGED_CODE) {
                return Outcome.CODE_CHANGED;
            }
            if (instruction != 0) {
                system.execute(instruction);
                return Outcome.EVENT;
            }
        } catch (Trap trap) {
            hart.raise(trap.cause() == TrapCause.ILLEGAL_INSTRUCTION ? withInstruction(trap) : trap);
            return Outcome.EVENT;
        }
        // A store that has reached a device cuts the budget short.
        return hart.retired - retiredBefore < budget ? Outcome.EVENT : Outcome.BUDGET_USED;
    }

    /**
     * As {@link #run}, for instructions that are decoded already: also ends before one that has changed since, whether a store
     * of theirs or a mark in a page table has done that.
     */
    public Outcome executeDecoded(int budget) {
        endsAtChangedCode = true;
        Outcome outcome = execute(budget, NO_PROFILE, Integer.MAX_VALUE);
        endsAtChangedCode = false;
        return outcome;
    }

    /**
     * Executes one instruction from {@link Opcodes#FIRST_ATOMIC} up to {@link Opcodes#FIRST_SYSTEM} on the hart's registers;
     * {@code pc} and the count of retired instructions stay.
     *
     * @throws Trap the exception that it raises; then nothing has changed
     */
    public void executeHelper(long instruction) {
        int opcode = opcode(instruction);
        if (opcode >= Opcodes.FIRST_FLOAT) {
            floats.execute(instruction);
        } else if (opcode >= Opcodes.CBO_INVAL) {
            cacheBlocks.execute(instruction);
        } else {
            atomics.execute(instruction);
        }
    }

    /** The trap value of an illegal instruction is the instruction itself. */
    private Trap withInstruction(Trap trap) {
        return new Trap(trap.cause(), Integer.toUnsignedLong(translation.fetch(hart.pc)));
    }

    /** Tells the hart how many instructions it has retired, when {@code remaining} of the budget are left. */
    private void synchronize(int remaining) {
        hart.retired = retiredAtEnd - remaining;
    }

    /**
     * The fast path.
     *
     * @return the instruction at {@code pc} that has to be executed by {@link SystemInstructions}, {@link #HOT_TARGET}, or 0
     */
    private long runStraight(int initialBudget) {
        final long[] x = hart.x;
        final long[] f = hart.f;
        final byte[] ram = memory.bytes();
        final long[] read = translation.readEntries();
        final long[] write = translation.writeEntries();
        final int[] profile = heat;
        final int limit = threshold;
        int budget = initialBudget;
        retiredAtEnd = hart.retired + budget;
        long base = hart.pc - 2 * OUTSIDE;
        int index = OUTSIDE;
        long[] code = NO_CODE;
        long instruction;
        try {
            while (true) {
                if (Integer.compareUnsigned(index, code.length) >= 0) {
                    long pc = base + 2L * index;
                    base = pc & PAGE;
                    index = (int) (pc - base) >> 1;
                    code = enterPage(pc);
                }
                instruction = code[index];
                int next = index + parcels(instruction);
                switch (opcode(instruction)) {
                    case Opcodes.UNDECODED:
                        if (endsAtChangedCode && budget < initialBudget) {
                            hart.pc = base + 2L * index;
                            synchronize(budget);
                            return CHANGED_CODE;
                        }
                        // Repeats the place, decoded; this turn of the loop does not count.
                        code = decode(base + 2L * index);
                        next = index;
                        budget++;
                        break;
                    case Opcodes.LUI:
                        x[rd(instruction)] = immediate(instruction);
                        break;
                    case Opcodes.AUIPC:
                        x[rd(instruction)] = base + 2L * index + immediate(instruction);
                        break;
                    case Opcodes.JAL:
                        x[rd(instruction)] = base + 2L * next;
                        next = index + (int) (immediate(instruction) >> 1);
                        break;
                    case Opcodes.JALR: {
                        long target = x[rs1(instruction)] + immediate(instruction) & ~1L;
                        x[rd(instruction)] = base + 2L * next;
                        if ((target & PAGE) == base) {
                            next = (int) (target - base) >> 1;
                        } else {
                            base = target - 2 * OUTSIDE;
                            next = OUTSIDE;
                        }
                        break;
                    }
                    case Opcodes.BEQ:
                        if (x[rs1(instruction)] == x[rs2(instruction)]) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.BNE:
                        if (x[rs1(instruction)] != x[rs2(instruction)]) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.BLT:
                        if (x[rs1(instruction)] < x[rs2(instruction)]) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.BGE:
                        if (x[rs1(instruction)] >= x[rs2(instruction)]) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.BLTU:
                        if (Long.compareUnsigned(x[rs1(instruction)], x[rs2(instruction)]) < 0) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.BGEU:
                        if (Long.compareUnsigned(x[rs1(instruction)], x[rs2(instruction)]) >= 0) {
                            next = index + (int) (immediate(instruction) >> 1);
                        }
                        break;
                    case Opcodes.LB:
                        x[rd(instruction)] = (byte) load8(read, ram, x, instruction, budget);
                        break;
                    case Opcodes.LH:
                        x[rd(instruction)] = (short) load16(read, ram, x, instruction, budget);
                        break;
                    case Opcodes.LW:
                        x[rd(instruction)] = (int) load32(read, ram, x, instruction, budget);
                        break;
                    case Opcodes.LD:
                        x[rd(instruction)] = load64(read, ram, x, instruction, budget);
                        break;
                    case Opcodes.LBU:
                        x[rd(instruction)] = load8(read, ram, x, instruction, budget) & 0xff;
                        break;
                    case Opcodes.LHU:
                        x[rd(instruction)] = load16(read, ram, x, instruction, budget) & 0xffff;
                        break;
                    case Opcodes.LWU:
                        x[rd(instruction)] = load32(read, ram, x, instruction, budget) & 0xffffffffL;
                        break;
                    case Opcodes.SB: {
                        long address = x[rs1(instruction)] + immediate(instruction);
                        int slot = Tlb.slot(address);
                        if (write[slot] == (address & Tlb.PAGE)) {
                            ram[(int) (address + write[slot + 1])] = (byte) x[rs2(instruction)];
                        } else {
                            budget = storeSlow(address, 1, x[rs2(instruction)], budget);
                        }
                        break;
                    }
                    case Opcodes.SH: {
                        long address = x[rs1(instruction)] + immediate(instruction);
                        int slot = Tlb.slot(address);
                        if (write[slot] == (address & Tlb.PAGE_ALIGNED_2)) {
                            Ram.putShort(ram, (int) (address + write[slot + 1]), (int) x[rs2(instruction)]);
                        } else {
                            budget = storeSlow(address, 2, x[rs2(instruction)], budget);
                        }
                        break;
                    }
                    case Opcodes.SW:
                        budget = store32(write, ram, x, instruction, (int) x[rs2(instruction)], budget);
                        break;
                    case Opcodes.SD:
                        budget = store64(write, ram, x, instruction, x[rs2(instruction)], budget);
                        break;
                    case Opcodes.ADDI:
                        x[rd(instruction)] = x[rs1(instruction)] + immediate(instruction);
                        break;
                    case Opcodes.SLTI:
                        x[rd(instruction)] = x[rs1(instruction)] < immediate(instruction) ? 1 : 0;
                        break;
                    case Opcodes.SLTIU:
                        x[rd(instruction)] =
                                Long.compareUnsigned(x[rs1(instruction)], immediate(instruction)) < 0 ? 1 : 0;
                        break;
                    case Opcodes.XORI:
                        x[rd(instruction)] = x[rs1(instruction)] ^ immediate(instruction);
                        break;
                    case Opcodes.ORI:
                        x[rd(instruction)] = x[rs1(instruction)] | immediate(instruction);
                        break;
                    case Opcodes.ANDI:
                        x[rd(instruction)] = x[rs1(instruction)] & immediate(instruction);
                        break;
                    case Opcodes.SLLI:
                        x[rd(instruction)] = x[rs1(instruction)] << immediate(instruction);
                        break;
                    case Opcodes.SRLI:
                        x[rd(instruction)] = x[rs1(instruction)] >>> immediate(instruction);
                        break;
                    case Opcodes.SRAI:
                        x[rd(instruction)] = x[rs1(instruction)] >> immediate(instruction);
                        break;
                    case Opcodes.ADD:
                        x[rd(instruction)] = x[rs1(instruction)] + x[rs2(instruction)];
                        break;
                    case Opcodes.SUB:
                        x[rd(instruction)] = x[rs1(instruction)] - x[rs2(instruction)];
                        break;
                    case Opcodes.SLL:
                        x[rd(instruction)] = x[rs1(instruction)] << x[rs2(instruction)];
                        break;
                    case Opcodes.SLT:
                        x[rd(instruction)] = x[rs1(instruction)] < x[rs2(instruction)] ? 1 : 0;
                        break;
                    case Opcodes.SLTU:
                        x[rd(instruction)] = Long.compareUnsigned(x[rs1(instruction)], x[rs2(instruction)]) < 0 ? 1 : 0;
                        break;
                    case Opcodes.XOR:
                        x[rd(instruction)] = x[rs1(instruction)] ^ x[rs2(instruction)];
                        break;
                    case Opcodes.SRL:
                        x[rd(instruction)] = x[rs1(instruction)] >>> x[rs2(instruction)];
                        break;
                    case Opcodes.SRA:
                        x[rd(instruction)] = x[rs1(instruction)] >> x[rs2(instruction)];
                        break;
                    case Opcodes.OR:
                        x[rd(instruction)] = x[rs1(instruction)] | x[rs2(instruction)];
                        break;
                    case Opcodes.AND:
                        x[rd(instruction)] = x[rs1(instruction)] & x[rs2(instruction)];
                        break;
                    case Opcodes.ADDIW:
                        x[rd(instruction)] = (int) (x[rs1(instruction)] + immediate(instruction));
                        break;
                    case Opcodes.SLLIW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] << immediate(instruction);
                        break;
                    case Opcodes.SRLIW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] >>> immediate(instruction);
                        break;
                    case Opcodes.SRAIW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] >> immediate(instruction);
                        break;
                    case Opcodes.ADDW:
                        x[rd(instruction)] = (int) (x[rs1(instruction)] + x[rs2(instruction)]);
                        break;
                    case Opcodes.SUBW:
                        x[rd(instruction)] = (int) (x[rs1(instruction)] - x[rs2(instruction)]);
                        break;
                    case Opcodes.SLLW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] << x[rs2(instruction)];
                        break;
                    case Opcodes.SRLW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] >>> x[rs2(instruction)];
                        break;
                    case Opcodes.SRAW:
                        x[rd(instruction)] = (int) x[rs1(instruction)] >> x[rs2(instruction)];
                        break;
                    case Opcodes.FENCE:
                    case Opcodes.WRS_NTO:
                    case Opcodes.WRS_STO:
                        break; // memory is accessed in program order, by one hart at a time
                    case Opcodes.MUL:
                        x[rd(instruction)] = x[rs1(instruction)] * x[rs2(instruction)];
                        break;
                    case Opcodes.MULH:
                        x[rd(instruction)] = Math.multiplyHigh(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.MULHSU:
                        x[rd(instruction)] =
                                Multiplication.signedUnsignedHigh(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.MULHU:
                        x[rd(instruction)] = Multiplication.unsignedHigh(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.DIV:
                        x[rd(instruction)] = Division.divide(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.DIVU:
                        x[rd(instruction)] = Division.divideUnsigned(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.REM:
                        x[rd(instruction)] = Division.remainder(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.REMU:
                        x[rd(instruction)] = Division.remainderUnsigned(x[rs1(instruction)], x[rs2(instruction)]);
                        break;
                    case Opcodes.MULW:
                        x[rd(instruction)] = (int) (x[rs1(instruction)] * x[rs2(instruction)]);
                        break;
                    case Opcodes.DIVW:
                        x[rd(instruction)] = Division.divideWord((int) x[rs1(instruction)], (int) x[rs2(instruction)]);
                        break;
                    case Opcodes.DIVUW:
                        x[rd(instruction)] =
                                Division.divideUnsignedWord((int) x[rs1(instruction)], (int) x[rs2(instruction)]);
                        break;
                    case Opcodes.REMW:
                        x[rd(instruction)] =
                                Division.remainderWord((int) x[rs1(instruction)], (int) x[rs2(instruction)]);
                        break;
                    case Opcodes.REMUW:
                        x[rd(instruction)] =
                                Division.remainderUnsignedWord((int) x[rs1(instruction)], (int) x[rs2(instruction)]);
                        break;
                    case Opcodes.FLW: {
                        floats.requireEnabled();
                        f[rd(instruction)] = load32(read, ram, x, instruction, budget) | FloatInstructions.BOX;
                        floats.markDirty();
                        break;
                    }
                    case Opcodes.FLD: {
                        floats.requireEnabled();
                        f[rd(instruction)] = load64(read, ram, x, instruction, budget);
                        floats.markDirty();
                        break;
                    }
                    case Opcodes.FSW:
                        floats.requireEnabled();
                        budget = store32(write, ram, x, instruction, (int) f[rs2(instruction)], budget);
                        break;
                    case Opcodes.FSD:
                        floats.requireEnabled();
                        budget = store64(write, ram, x, instruction, f[rs2(instruction)], budget);
                        break;
                    default:
                        int opcode = opcode(instruction);
                        if (opcode < Opcodes.FIRST_BIT_MANIPULATION || opcode >= Opcodes.FIRST_SYSTEM) {
                            hart.pc = base + 2L * index;
                            synchronize(budget);
                            return instruction;
                        }
                        if (opcode < Opcodes.FIRST_ATOMIC) {
                            x[rd(instruction)] = BitManipulation.compute(instruction, x);
                        } else {
                            executeHelper(instruction);
                        }
                        break;
                }
                boolean jumped = next <= index || next > LAST_PARCEL;
                index = next;
                if (--budget <= 0) {
                    break;
                }
                if (jumped && ++profile[index + (int) (base >>> 1) & profile.length - 1] > limit) {
                    hart.pc = base + 2L * index;
                    synchronize(budget);
                    return HOT_TARGET;
                }
            }
        } catch (Trap trap) {
            hart.pc = base + 2L * index;
            synchronize(budget);
            throw trap;
        }
        hart.pc = base + 2L * index;
        synchronize(0);
        return 0;
    }

    private long load8(long[] tlb, byte[] ram, long[] x, long instruction, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE)) {
            return ram[(int) (address + tlb[slot + 1])];
        }
        return loadSlow(address, 1, budget);
    }

    private long load16(long[] tlb, byte[] ram, long[] x, long instruction, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE_ALIGNED_2)) {
            return Ram.getShort(ram, (int) (address + tlb[slot + 1]));
        }
        return loadSlow(address, 2, budget);
    }

    private long load32(long[] tlb, byte[] ram, long[] x, long instruction, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE_ALIGNED_4)) {
            return Ram.getInt(ram, (int) (address + tlb[slot + 1]));
        }
        return loadSlow(address, 4, budget);
    }

    private long load64(long[] tlb, byte[] ram, long[] x, long instruction, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE_ALIGNED_8)) {
            return Ram.getLong(ram, (int) (address + tlb[slot + 1]));
        }
        return loadSlow(address, 8, budget);
    }

    private int store32(long[] tlb, byte[] ram, long[] x, long instruction, int value, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE_ALIGNED_4)) {
            Ram.putInt(ram, (int) (address + tlb[slot + 1]), value);
            return budget;
        }
        return storeSlow(address, 4, value, budget);
    }

    private int store64(long[] tlb, byte[] ram, long[] x, long instruction, long value, int budget) {
        long address = x[rs1(instruction)] + immediate(instruction);
        int slot = Tlb.slot(address);
        if (tlb[slot] == (address & Tlb.PAGE_ALIGNED_8)) {
            Ram.putLong(ram, (int) (address + tlb[slot + 1]), value);
            return budget;
        }
        return storeSlow(address, 8, value, budget);
    }

    private long loadSlow(long address, int size, int budget) {
        synchronize(budget);
        return translation.load(address, size);
    }

    /** Returns what is left of the budget: just this instruction if the store has reached a device. */
    private int storeSlow(long address, int size, long value, int budget) {
        synchronize(budget);
        translation.store(address, size, value);
        if (translation.takeDeviceWritten()) {
            retiredAtEnd -= budget - 1;
            return 1;
        }
        return budget;
    }

    /**
     * Decodes the instruction at an address.
     *
     * @return the decoded page to go on with
     */
    private long[] decode(long pc) {
        int page = translation.fetchPage(pc);
        int parcel = (int) (pc & ~PAGE) >> 1;
        if (page == AddressTranslation.RESTRICTED
                || codeCache.page(page)[parcel] == Opcodes.UNDECODED
                        && codeCache.decode(page + 2 * parcel) == Opcodes.UNDECODED) {
            // It crosses into the next page: a fault there must not come before the whole instruction is needed, and
            // the next page's translation may change, so it is decoded each time.
            alone[aloneParcel] = Opcodes.UNDECODED;
            alone[parcel] = codeCache.decoder().decode(translation.fetch(pc));
            aloneParcel = parcel;
            return alone;
        }
        return codeCache.page(page);
    }

    /** Returns the decoded page of an address. */
    private long[] enterPage(long pc) {
        int page = translation.fetchPage(pc);
        if (page == AddressTranslation.RESTRICTED) {
            alone[aloneParcel] = Opcodes.UNDECODED;
            return alone;
        }
        return codeCache.page(page);
    }
}
