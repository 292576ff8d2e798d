package dev.terrarium.emulator.observe;

/** Is told of each instruction. */
public interface ExecutionObserver {
    /**
     * An instruction is about to be executed.
     *
     * @param pc its address
     * @param bits the instruction, 32 or 16 bits; 0 if it cannot be fetched
     */
    default void before(long pc, int bits) {}

    /**
     * An instruction has been executed, and the hart is at the next one.
     *
     * @param pc its address
     * @param bits the instruction, 32 or 16 bits
     */
    default void retired(long pc, int bits) {}
}
