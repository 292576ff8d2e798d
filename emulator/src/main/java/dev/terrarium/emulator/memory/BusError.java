package dev.terrarium.emulator.memory;

/** Nothing answers at a physical address. The hart turns it into an access fault. */
public final class BusError extends Exception {
    private static final long serialVersionUID = 1L;

    static final BusError INSTANCE = new BusError();

    private BusError() {
        super("no memory or device at this physical address", null, false, false);
    }
}
