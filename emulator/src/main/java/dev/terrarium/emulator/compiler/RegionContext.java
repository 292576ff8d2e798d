package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.Trap;

/** What compiled code shares with its engine, and the rare cases that it calls. */
final class RegionContext {
    private final Interpreter interpreter;

    /** The next instruction, when compiled code is entered and when it has been left at the end of a block. */
    long pc;

    /** Whether the interpreter has to execute the next instruction. */
    boolean interpretOne;

    /** Whether compiled code was left before the instruction {@link #current}, in the middle of a block. */
    boolean sideExit;

    /** The number of the instruction before which compiled code is left. */
    int current;

    /** The region that is executed. */
    Region region;

    RegionContext(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * Executes an atomic instruction, a cache-block operation or one for the exact floating-point arithmetic on the hart's
     * registers. One that raises an exception has done nothing yet: compiled code is left before it, and the interpreter
     * raises the exception by executing it again.
     *
     * @return whether compiled code must not go on after it, because the code of the region has changed
     */
    boolean execute(long instruction, int number) {
        try {
            interpreter.executeHelper(instruction);
        } catch (Trap trap) {
            current = number;
            throw SideExit.BEFORE;
        }
        return region.stale;
    }

    /**
     * Finds out where compiled code was left in the middle of a block.
     *
     * @param budget the budget at the start of the block
     * @return what is left of the budget
     */
    int leave(int budget) {
        interpretOne = true;
        pc = region.addresses[current];
        return budget - region.positions[current];
    }
}
