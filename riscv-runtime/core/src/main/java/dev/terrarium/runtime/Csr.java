package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/**
 * Control and status registers (RISC-V Privileged Architecture, chapter 2). The register number must be a constant: in
 * an image each method is one instruction.
 */
public final class Csr {
    public static final int SSTATUS = 0x100;
    public static final int SIE = 0x104;
    public static final int STVEC = 0x105;
    public static final int SEPC = 0x141;
    public static final int SCAUSE = 0x142;
    public static final int STVAL = 0x143;
    public static final int SIP = 0x144;
    public static final int SATP = 0x180;
    public static final int TIME = 0xC01;
    public static final int CYCLE = 0xC00;
    public static final int INSTRET = 0xC02;

    private Csr() {}

    @Intrinsic
    public static long read(int register) {
        return SimulatedMachine.current().readCsr(register);
    }

    @Intrinsic
    public static void write(int register, long value) {
        SimulatedMachine.current().writeCsr(register, value);
    }

    /** Sets the bits that are set in the mask. */
    @Intrinsic
    public static void set(int register, long mask) {
        SimulatedMachine.current().writeCsr(register, SimulatedMachine.current().readCsr(register) | mask);
    }

    /** Clears the bits that are set in the mask. */
    @Intrinsic
    public static void clear(int register, long mask) {
        SimulatedMachine.current().writeCsr(register, SimulatedMachine.current().readCsr(register) & ~mask);
    }
}
