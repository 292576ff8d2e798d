package dev.terrarium.emulator.hart;

/** What the interrupt controllers assert towards a hart. */
public interface InterruptLines {
    /** Returns the asserted interrupts as bits of {@code mip}. */
    long asserted();
}
