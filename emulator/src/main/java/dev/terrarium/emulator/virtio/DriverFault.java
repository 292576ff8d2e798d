package dev.terrarium.emulator.virtio;

/** A driver has broken the rules of its virtqueues, so that the device needs a reset (section 2.1.2). */
public final class DriverFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes a fault that says which rule was broken. */
    public DriverFault(String message) {
        super(message, null, false, false);
    }
}
