package dev.terrarium.runtime;

import dev.terrarium.api.console.Console;

/** The registers that the trap vector has saved, as text. */
final class TrapFrame {
    private static final byte[] TITLE = Strings.latin1("Trap: ");

    /**
     * What a frame holds, a long each: x1 to x31 by the names of the calling convention (RISC-V ELF psABI, table 1), then
     * CSRs. Padded to {@link #NAME_LENGTH}.
     */
    private static final byte[] REGISTERS = Strings.latin1("ra      sp      gp      tp      t0      t1      t2      "
            + "s0      s1      a0      a1      a2      a3      a4      a5      a6      a7      "
            + "s2      s3      s4      s5      s6      s7      s8      s9      s10     s11     "
            + "t3      t4      t5      t6      sepc    scause  stval   sstatus ");

    private static final int NAME_LENGTH = 8;
    private static final int REGISTERS_PER_LINE = 4;
    private static final int SCAUSE_OFFSET = 32 * Long.BYTES;
    private static final int STVAL_OFFSET = 33 * Long.BYTES;

    /** Exception codes from 0 on (RISC-V Privileged Architecture, table 4.2), each followed by a bar. */
    private static final byte[] CAUSES = Strings.latin1("instruction address misaligned|instruction access fault|"
            + "illegal instruction|breakpoint|load address misaligned|load access fault|store address misaligned|"
            + "store access fault|environment call from U-mode|environment call from S-mode|||instruction page fault|"
            + "load page fault||store page fault|");

    private TrapFrame() {}

    /**
     * Writes the cause and all registers in hexadecimal; allocates nothing.
     *
     * @param frame address of the saved registers: x1 to x31, sepc, scause, stval, sstatus
     */
    static void write(long frame, Console console) {
        console.write(TITLE, 0, TITLE.length);
        writeCause(console, cause(frame));
        int count = REGISTERS.length / NAME_LENGTH;
        for (int i = 0; i < count; i++) {
            console.write(i % REGISTERS_PER_LINE == 0 ? '\n' : ' ');
            console.write(REGISTERS, i * NAME_LENGTH, NAME_LENGTH);
            writeHexadecimal(console, Address.loadLong(frame + (long) i * Long.BYTES));
        }
        console.write('\n');
    }

    /** Returns what scause says. */
    static long cause(long frame) {
        return Address.loadLong(frame + SCAUSE_OFFSET);
    }

    /** Returns what stval says: of an access that failed, its address. */
    static long value(long frame) {
        return Address.loadLong(frame + STVAL_OFFSET);
    }

    /** Writes the name of an exception; interrupts and reserved codes have none. */
    private static void writeCause(Console console, long cause) {
        int start = 0;
        long bars = cause;
        for (int i = 0; i < CAUSES.length; i++) {
            if (CAUSES[i] == '|') {
                if (bars == 0) {
                    console.write(CAUSES, start, i - start);
                    return;
                }
                bars--;
                start = i + 1;
            }
        }
    }

    private static void writeHexadecimal(Console console, long value) {
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 0xF;
            console.write(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }
}
