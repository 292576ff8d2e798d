package dev.terrarium.emulator.observe;

/** Is told of each instruction before it is executed, which makes a run slow. */
public interface InstructionObserver {
    /**
     * An instruction is about to be executed.
     *
     * @param pc its address
     * @param bits the instruction, 32 or 16 bits; 0 if it cannot be fetched
     */
    void before(long pc, int bits);
}
