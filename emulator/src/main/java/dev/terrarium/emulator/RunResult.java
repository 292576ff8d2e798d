package dev.terrarium.emulator;

/**
 * How a run ended.
 *
 * @param exitStatus the guest's exit status, 0 to 65535; or what {@link Reason#exitStatus} says if the guest did not end the
 *     run
 * @param reason what ended the run
 * @param retiredInstructions how many guest instructions have been retired since the machine was built
 */
public record RunResult(int exitStatus, Reason reason, long retiredInstructions) {

    /** What ends a run. */
    public enum Reason {
        /** The guest has powered the machine off, with an exit status. */
        POWER_OFF(0, "the guest has powered the machine off"),
        /** The guest has asked for a reset, and the machine was told not to start anew. */
        RESET(0, "the guest has asked for a reset"),
        /** The limit of instructions was reached. */
        INSTRUCTION_LIMIT(124, "the limit of instructions was reached"),
        /** The time allowed on the host has passed. */
        TIMEOUT(124, "the time allowed has passed"),
        /** A debugger has killed the machine. */
        KILLED(0, "the debugger has killed the machine"),
        /** Every hart is stopped, waits for an interrupt or jumps to itself, and no interrupt can ever come. */
        IDLE_FOREVER(125, "the guest idles for ever: no interrupt can wake it"),
        /** The guest's trap handler traps before it executes an instruction, for ever. */
        TRAP_LOOP(126, "the guest traps for ever: its trap handler cannot execute one instruction"),
        /** The user has left, as with Ctrl-A x on the console. */
        LEFT(0, "the user has left");

        private final int exitStatus;
        private final String description;

        Reason(int exitStatus, String description) {
            this.exitStatus = exitStatus;
            this.description = description;
        }

        /** Returns the exit status of a run that ends for this reason, if the guest does not give one. */
        public int exitStatus() {
            return exitStatus;
        }

        /** Returns what has happened, as a part of a sentence. */
        public String description() {
            return description;
        }
    }
}
