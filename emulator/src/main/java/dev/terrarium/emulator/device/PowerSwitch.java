package dev.terrarium.emulator.device;

/** How the guest ends its run. */
public interface PowerSwitch {
    /** Powers the machine off with an exit status. */
    void off(int exitStatus);

    /** Resets the machine. */
    void reset();

    /** Stops the only hart for good. */
    void halt();
}
