package dev.terrarium.emulator.hart;

/** A way to execute a hart's instructions. All engines leave the same state and the same counts. */
public interface ExecutionEngine {
    /**
     * Executes instructions until the budget is used up, an exception has been taken, a device has been written, or an
     * instruction was executed that may change what the hart must do next.
     *
     * @param budget the most instructions to retire, at least 1
     */
    void run(int budget);
}
