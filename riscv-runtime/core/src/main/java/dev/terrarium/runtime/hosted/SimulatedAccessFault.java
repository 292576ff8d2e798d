package dev.terrarium.runtime.hosted;

/** An access that a real machine would answer with a load or store access fault. */
public final class SimulatedAccessFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long address;

    SimulatedAccessFault(String kind, int bytes, long address, String regions) {
        super(kind + " of " + bytes + (bytes == 1 ? " byte" : " bytes") + " at 0x" + Long.toHexString(address)
                + " is outside every region of the simulated machine" + regions);
        this.address = address;
    }

    /** Returns the first address of the access. */
    public long address() {
        return address;
    }
}
