package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.StraightRun;

/** Is told of the instructions that were retired, by runs of instructions that follow each other. */
public interface RunObserver {
    /**
     * Instructions have been retired, one after the other.
     *
     * @param start the address of the first one
     * @param run the instructions
     * @param count how many of them, from the first one; at least 1
     * @param next the address of the instruction after them: where the last one has gone to, or what has raised an exception
     */
    void retired(long start, StraightRun run, int count, long next);
}
