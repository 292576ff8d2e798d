package dev.terrarium.emulator.hart;

/** The F and D extensions. */
final class FloatInstructions {
    /** The upper half of a register that holds a single-precision number. */
    static final long BOX = 0xffffffffL << 32;

    private final ControlRegisters csr;

    FloatInstructions(Hart hart) {
        this.csr = hart.csr();
    }

    void requireEnabled() {
        if (!csr.floatEnabled()) {
            throw new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
        }
    }

    void markDirty() {
        csr.markFloatDirty();
    }

    void execute(long instruction) {
        throw new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
    }
}
