package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.compiler.CompilingEngine;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The engines on random programs: after budgets of random sizes the whole state is the same, whatever was compiled in
 * between, and every run has ended at the same place.
 */
class LockstepTest {
    private static final int MEMORY = 1 << 18;
    private static final int PROGRAM_INSTRUCTIONS = 500;

    private static final long CODE = HartFixture.page(1);
    private static final long DATA = HartFixture.page(4);
    private static final long HANDLER = HartFixture.page(8);
    private static final long ROOT = HartFixture.page(16);
    private static final long MIDDLE = HartFixture.page(17);
    private static final long LEAF = HartFixture.page(18);

    /** Valid, readable, writable, executable and for U-mode; accessed and dirty are left to the hart. */
    private static final int EVERYTHING = 0x1f;

    private static final int MACHINE = Privilege.MACHINE;

    private SplittableRandom random;
    private HartFixture expected;
    private HartFixture actual;

    @Test
    void compiledAtOnce() {
        for (int seed = 0; seed < 60; seed++) {
            compare(seed, CompilingEngine::eager, 8_000, MACHINE);
        }
    }

    @Test
    void compiledWhenHot() {
        long compiled = 0;
        for (int seed = 100; seed < 200; seed++) {
            compiled += compare(seed, hart -> CompilingEngine.tiered(hart, 4), 20_000, MACHINE);
        }
        assertTrue(compiled > 500_000, "retired by compiled code: " + compiled);
    }

    /** What is compiled when depends on the host here; the results must not. */
    @Test
    void compiledInBackground() {
        for (int seed = 400; seed < 430; seed++) {
            compare(seed, hart -> CompilingEngine.inBackground(hart, 4), 20_000, MACHINE);
        }
    }

    @Test
    void compiledWithTranslation() {
        for (int seed = 200; seed < 300; seed++) {
            int privilege = seed % 2 == 0 ? Privilege.SUPERVISOR : Privilege.USER;
            compare(seed, hart -> CompilingEngine.tiered(hart, 4), 10_000, privilege);
        }
    }

    @Test
    void compiledAtOnceWithTranslation() {
        for (int seed = 300; seed < 340; seed++) {
            compare(seed, CompilingEngine::eager, 5_000, Privilege.USER);
        }
    }

    /** Returns how many instructions compiled code has retired. */
    private long compare(int seed, Function<Hart, ExecutionEngine> engine, int instructions, int privilege) {
        expected = prepare(seed, Interpreter::new, privilege);
        actual = prepare(seed, engine, privilege);
        random = new SplittableRandom(-seed);
        int idle = 0;
        while (expected.hart.retired() < instructions && idle < 1000) {
            int budget = random.nextInt(4) == 0 ? random.nextInt(1, 12) : random.nextInt(1, 3000);
            long before = expected.hart.retired();
            expected.engine.run(budget);
            actual.engine.run(budget);
            assertSameState("seed " + seed + " after " + before + " and a budget of " + budget);
            if (random.nextInt(8) == 0 || outside(expected.hart.pc())) {
                idle += outside(expected.hart.pc()) ? 1 : 0;
                restart(privilege);
            }
        }
        assertArrayEquals(expected.bus.ram().bytes(), actual.bus.ram().bytes(), "memory, seed " + seed);
        return ((CompilingEngine) actual.engine).compiledRetired();
    }

    private static boolean outside(long pc) {
        return pc < CODE || pc >= DATA && (pc < HANDLER || pc > HANDLER + 64);
    }

    private void restart(int privilege) {
        long place = CODE + 4L * random.nextInt(PROGRAM_INSTRUCTIONS);
        int flags = random.nextInt(32);
        int mode = random.nextInt(4) == 0 ? random.nextInt(8) : 0;
        long value = random.nextLong();
        int register = random.nextInt(32);
        for (HartFixture fixture : new HartFixture[] {expected, actual}) {
            fixture.hart.csr().fcsr = mode << 5 | flags;
            fixture.hart.setFloatRegister(register, interesting(value));
            setBases(fixture);
            fixture.enter(privilege, place);
            fixture.hart.csr().mstatus |= Status.FS_DIRTY;
        }
    }

    private static void setBases(HartFixture fixture) {
        fixture.set("s0", DATA).set("s1", DATA + 4096 - 24).set("s2", CODE).set("s3", DATA + 512);
    }

    /** Finite numbers of moderate size, on which most operations are defined. */
    private static long interesting(long bits) {
        return (bits & 3) == 0 ? bits : Double.doubleToRawLongBits((bits >> 40) * 0.001);
    }

    private HartFixture prepare(int seed, Function<Hart, ExecutionEngine> engine, int privilege) {
        random = new SplittableRandom(seed);
        HartFixture fixture = new HartFixture(MEMORY, engine);
        for (int i = 0; i < PROGRAM_INSTRUCTIONS; i++) {
            int bits = instruction();
            fixture.write(CODE + 4L * i, 4, bits);
        }
        for (int i = 0; i < 8192; i += 8) {
            fixture.write(DATA + i, 8, random.nextLong());
        }
        for (int i = 1; i < 32; i++) {
            fixture.hart.setRegister(i, random.nextInt(3) == 0 ? random.nextInt(-64, 64) : random.nextLong());
            fixture.hart.setFloatRegister(i, interesting(random.nextLong()));
        }
        fixture.code(HANDLER, "csrrs t6, 0x341, zero; addi t6, t6, 4; csrrw zero, 0x341, t6; mret");
        fixture.hart.csr().write(CsrNumber.MTVEC, HANDLER);
        if (privilege != MACHINE) {
            fixture.write(ROOT + 8 * 2, 8, MIDDLE >>> 12 << 10 | 1);
            fixture.write(MIDDLE, 8, LEAF >>> 12 << 10 | 1);
            int flags = privilege == Privilege.USER ? EVERYTHING : EVERYTHING & ~0x10;
            for (int page = 1; page < 8; page++) {
                // Page 3 is where page 2 is, and page 6 is not there.
                int frame = page == 3 ? 2 : page;
                fixture.write(LEAF + 8L * page, 8, page == 6 ? 0 : HartFixture.page(frame) >>> 12 << 10 | flags);
            }
            fixture.hart.csr().write(CsrNumber.SATP, 8L << 60 | ROOT >>> 12);
        }
        setBases(fixture);
        fixture.enter(privilege, CODE);
        return fixture;
    }

    private void assertSameState(String when) {
        Hart first = expected.hart;
        Hart second = actual.hart;
        assertEquals(first.retired(), second.retired(), "retired, " + when);
        assertEquals(Long.toHexString(first.pc()), Long.toHexString(second.pc()), "pc, " + when);
        for (int i = 0; i < 32; i++) {
            assertEquals(Long.toHexString(first.x[i]), Long.toHexString(second.x[i]), "x" + i + ", " + when);
            assertEquals(Long.toHexString(first.f[i]), Long.toHexString(second.f[i]), "f" + i + ", " + when);
        }
        assertEquals(first.csr().fcsr, second.csr().fcsr, "fcsr, " + when);
        assertEquals(first.csr().mstatus, second.csr().mstatus, "mstatus, " + when);
        assertEquals(first.csr().mcause, second.csr().mcause, "mcause, " + when);
        assertEquals(first.csr().mepc, second.csr().mepc, "mepc, " + when);
        assertEquals(first.csr().mtval, second.csr().mtval, "mtval, " + when);
        assertEquals(first.privilege(), second.privilege(), "privilege, " + when);
    }

    private int any(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A register that does not hold the address of anything. */
    private int destination() {
        int register = random.nextInt(32);
        return register == 8 || register == 9 || register == 18 || register == 19 ? 10 : register;
    }

    private int base() {
        return any(8, 8, 9, 18, 19, 19);
    }

    private int instruction() {
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
                return rd | 18 << 15 | random.nextInt(0, 500) << 22 | 0x67;
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
                return any(8, 9, 19) << 15 | any(0, 1, 2, 4, 4, 4) << 20 | 0x200f;
            default:
                return rd | rs1 & 0x78000 | any(1, 2, 3, 5) << 12 | any(1, 2, 3, 0xc02, 0xb02, 0x340) << 20 | 0x73;
        }
    }

    private int store(int function) {
        int offset = random.nextInt(0, 2000);
        int base = random.nextInt(12) == 0 ? 18 : any(8, 9, 19);
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
                | any(8, 19, 9) << 15
                | random.nextInt(32) << 20
                | any(2, 3) << 12
                | any(0, 1, 2, 3, 4, 8, 12, 16, 20, 24, 28) << 27
                | 0x2f;
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

    /** Compressed instructions but those that would name the registers that hold addresses. */
    private int compressed() {
        int bits = random.nextInt() & 0xffff;
        return (bits & 3) == 3 ? 0x0001 : bits;
    }
}
