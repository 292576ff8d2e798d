package dev.terrarium.emulator.compiler;

/** How compiled code is left from the middle of an instruction. It is control flow, so it has neither trace nor message. */
final class SideExit extends RuntimeException {
    /** The instruction has done nothing yet, and the interpreter has to execute it. */
    static final SideExit BEFORE = new SideExit();

    /** The instruction is done, and compiled code must not go on. */
    static final SideExit AFTER = new SideExit();

    private static final long serialVersionUID = 1L;

    private SideExit() {
        super(null, null, false, false);
    }
}
