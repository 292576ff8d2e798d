package dev.terrarium.emulator.device;

/** How the guest ends its run. */
public interface PowerSwitch {
    /** Powers the machine off with an exit status. */
    void off(int exitStatus);

    /** Resets the machine. */
    void reset();

    /** Ends the run because all harts have stopped for good. */
    void halt();
}
