package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.assembler.Assembler;
import java.util.SplittableRandom;

/**
 * Makes programs of random instructions in which registers that hold the addresses of code, data and page tables mostly keep
 * them, so that execution goes on.
 */
final class RandomInstructions {
    /** s0: data. */
    static final int DATA = 8;
    /** s1: the end of a page of data. */
    static final int PAGE_END = 9;
    /** s2: the program. */
    static final int PROGRAM = 18;
    /** s3: other data. */
    static final int MORE_DATA = 19;
    /** s4: a value for {@code pmpaddr0}. */
    static final int PROTECTED = 20;
    /** s5: a value for {@code satp}. */
    static final int ADDRESS_SPACE = 21;
    /** s6: another one. */
    static final int OTHER_ADDRESS_SPACE = 22;
    /** s7: a page table's entry for a page of data. */
    static final int TABLE_ENTRY = 23;
    /** s8: what to put there. */
    static final int MAPPING = 24;
    /** s9: what else to put there. */
    static final int OTHER_MAPPING = 25;
    /** s10: the address of the page. */
    static final int MAPPED = 26;

    private static final int STORE_DOUBLE = 0x3023;
    private static final int FENCE_ALL = 0x12000073;

    private final SplittableRandom random;
    private final int programSize;
    /** An instruction that has to follow the last one, or 0. */
    private int following;

    /**
     * @param programSize how many instructions the program has
     */
    RandomInstructions(SplittableRandom random, int programSize) {
        this.random = random;
        this.programSize = programSize;
    }

    private int any(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A register that does not hold the address of anything. */
    private int destination() {
        int register = random.nextInt(32);
        boolean kept = register == DATA || register == PAGE_END || register >= PROGRAM && register <= MAPPED;
        return kept ? 10 : register;
    }

    private int base() {
        return any(DATA, DATA, PAGE_END, PROGRAM, MORE_DATA, MORE_DATA);
    }

    /** Returns an instruction for any level. */
    int next() {
        int rd = destination() << 7;
        int rs1 = random.nextInt(32) << 15;
        int rs2 = random.nextInt(32) << 20;
        int function = random.nextInt(8) << 12;
        switch (random.nextInt(28)) {
            case 0:
            case 1:
            case 2:
                return rd | rs1 | function | random.nextInt() << 20 | any(0x13, 0x1b); // many are not shifts
            case 3:
            case 4:
                return rd | rs1 | rs2 | function | any(0, 0, 0x40000000) | any(0x33, 0x3b);
            case 5:
                return rd | rs1 | rs2 | function | 0x02000000 | any(0x33, 0x3b);
            case 6:
                return rd | random.nextInt() & 0xfffff000 | any(0x37, 0x17);
            case 7:
            case 8:
            case 9:
                return rd | base() << 15 | function | random.nextInt(-40, 2000) << 20 | any(0x03, 0x03, 0x03, 0x07);
            case 10:
            case 11:
                return store(function);
            case 12:
            case 13:
            case 14:
                return branch(function);
            case 15:
                return Assembler.encode("jal x" + any(0, 1, 5, 10) + ", " + 4 * random.nextInt(-100, 100));
            case 16:
                return rd | PROGRAM << 15 | random.nextInt(0, programSize) << 22 | 0x67;
            case 17:
                return atomic();
            case 18:
            case 19:
            case 20:
                return rd | rs1 | rs2 | floatFunction() | 0x53;
            case 21:
                return rd
                        | rs1
                        | rs2
                        | random.nextInt(32) << 27
                        | any(0, 1 << 25)
                        | any(0, 7) << 12
                        | any(0x43, 0x47, 0x4b, 0x4f);
            case 22:
                return compressed() | compressed() << 16;
            case 23:
                return rd | rs1 | rs2 | bitManipulation();
            case 24:
                return rd | rs1 | bitManipulationOfOne();
            case 25:
                return rd | rs1 | rs2 | additionalFloat() | 0x53;
            case 26:
                return cacheBlock();
            default:
                return rd | rs1 & 0x78000 | any(1, 2, 3, 5) << 12 | any(1, 2, 3, 0xc02, 0xb02, 0x340) << 20 | 0x73;
        }
    }

    /** Returns an instruction that is likely to change what the hart may do, or one as {@link #next}. */
    int nextPrivileged() {
        if (following != 0) {
            int instruction = following;
            following = 0;
            return instruction;
        }
        int rd = destination() << 7;
        int rs1 = random.nextInt(32) << 15;
        int set = any(1, 2, 3) << 12;
        switch (random.nextInt(48)) {
            case 0: // mstatus, sstatus
                return rd | rs1 | set | any(0x300, 0x100, 0x100) << 20 | 0x73;
            case 1: // satp
                return rd | any(0, ADDRESS_SPACE, OTHER_ADDRESS_SPACE) << 15 | 0x1000 | 0x180 << 20 | 0x73;
            case 2: // fences of address translation
                return any(
                        FENCE_ALL,
                        FENCE_ALL | MAPPED << 15,
                        FENCE_ALL | MAPPED << 15 | 10 << 20,
                        FENCE_ALL | 11 << 20,
                        0x16000073 | MAPPED << 15,
                        0x18000073,
                        0x18100073);
            case 3: // mret and sret, to a place in the program
                following = any(0x30200073, 0x30200073, 0x10200073);
                return PROGRAM << 15 | 0x1000 | (following == 0x10200073 ? 0x141 : 0x341) << 20 | 0x73;
            case 4:
                return any(0x73, 0x73, 0x00100073, 0x10500073, 0x100f, 0x00d00073, 0x01d00073);
            case 5: // the configuration of one entry, never locked; its address
                return any(
                        random.nextInt(32) << 15 | 0x5000 | 0x3a0 << 20 | 0x73,
                        PROTECTED << 15 | 0x1000 | 0x3b0 << 20 | 0x73,
                        rs1 | 0x1000 | 0x3b0 << 20 | 0x73);
            case 6: // delegation of exceptions, but not of those of fetches
                return random.nextInt(32) << 15 & ~(2 << 15) | any(5, 6, 7) << 12 | 0x302 << 20 | 0x73;
            case 7: // interrupts and the environment
                return rd | rs1 | set | any(0x303, 0x304, 0x344, 0x104, 0x144, 0x30a, 0x10a, 0x14d, 0x306) << 20 | 0x73;
            case 8: // another page for data
                following = any(FENCE_ALL, FENCE_ALL | MAPPED << 15);
                return STORE_DOUBLE | TABLE_ENTRY << 15 | any(MAPPING, OTHER_MAPPING) << 20;
            case 9: // registers of traps, and counters
                return rd | 0x2000 | any(0x141, 0x142, 0x143, 0x341, 0x342, 0x343, 0xc00, 0xc01) << 20 | 0x73;
            default:
                return next();
        }
    }

    private int store(int function) {
        int offset = random.nextInt(0, 2000);
        int base = random.nextInt(12) == 0 ? PROGRAM : any(DATA, PAGE_END, MORE_DATA);
        return base << 15
                | random.nextInt(32) << 20
                | function & 0x3000
                | offset >> 5 << 25
                | (offset & 31) << 7
                | any(0x23, 0x23, 0x27);
    }

    private int branch(int function) {
        int distance = random.nextInt(-30, 30) * 4;
        return function
                | random.nextInt(32) << 15
                | random.nextInt(32) << 20
                | (distance >>> 12 & 1) << 31
                | (distance >>> 5 & 63) << 25
                | (distance >>> 1 & 15) << 8
                | (distance >>> 11 & 1) << 7
                | 0x63;
    }

    private int atomic() {
        return destination() << 7
                | any(DATA, MORE_DATA, PAGE_END) << 15
                | random.nextInt(32) << 20
                | any(2, 3) << 12
                | any(0, 1, 2, 3, 4, 8, 12, 16, 20, 24, 28) << 27
                | 0x2f;
    }

    private int cacheBlock() {
        int base = random.nextInt(24) == 0 ? PROGRAM : any(DATA, PAGE_END, MORE_DATA);
        return base << 15 | any(0, 1, 2, 4, 4, 4) << 20 | 0x200f;
    }

    /** The upper bits of operations on floating-point numbers, and a rounding mode or a selector. */
    private int floatFunction() {
        int format = any(0, 1, 1);
        int function = any(0, 1, 2, 3, 0, 1, 2, 4, 5, 0x14);
        if (random.nextInt(3) == 0) {
            function = any(0x08, 0x0b, 0x18, 0x1a, 0x1c, 0x1e);
        }
        return function << 27 | format << 25 | any(0, 1, 2, 7, 7, 7) << 12;
    }

    /** Zba, Zbb, Zbc, Zbs and Zicond: two registers. */
    private int bitManipulation() {
        int function = any(4, 5, 7, 0x10, 0x14, 0x20, 0x24, 0x30, 0x34);
        return function << 25 | random.nextInt(8) << 12 | any(0x33, 0x3b);
    }

    /** Zba, Zbb and Zbs: a register, alone or with an immediate. */
    private int bitManipulationOfOne() {
        int function =
                any(0x080, 0x280 | random.nextInt(64), 0x480 | random.nextInt(64), 0x680 | random.nextInt(64), 0x287);
        int counting = 0x600 | any(0, 1, 2, 4, 5, random.nextInt(64));
        return any(function, counting, counting, 0x6b8) << 20 | any(1, 5, 1, 5, 4) << 12 | any(0x13, 0x1b, 0x13);
    }

    /** Zfa: the upper bits, and a rounding mode or a selector. */
    private int additionalFloat() {
        int format = any(0, 1);
        switch (random.nextInt(5)) {
            case 0:
                return 0x05 << 27 | format << 25 | any(2, 3) << 12;
            case 1:
                return 0x14 << 27 | format << 25 | any(4, 5) << 12;
            case 2:
                return 0x1e << 27 | format << 25 | 1 << 20;
            case 3:
                return 0x08 << 27 | format << 25 | any(4, 5) << 20 | any(0, 1, 2, 3, 4, 7) << 12;
            default:
                return 0x61 << 25 | 8 << 20 | 1 << 12;
        }
    }

    /** A compressed instruction, legal or not. */
    private int compressed() {
        int bits = random.nextInt() & 0xffff;
        return (bits & 3) == 3 ? 0x0001 : bits;
    }
}
