package dev.terrarium.emulator.compiler;

/** Guest code that has been compiled as one method. */
final class Region {
    /** The address it was compiled for, the first of its entries. */
    final long entry;

    /** What to add to the entry's virtual address to get its offset in main memory. */
    final long addend;

    /** The addresses at which the method can be entered, sorted. */
    final long[] entries;

    /** The instructions in the order in which the method numbers them. */
    final long[] addresses;

    /** For each instruction how many of its block come before it. */
    final int[] positions;

    /** The parcels of main memory that it was compiled from, sorted. */
    final int[] parcels;

    /** The smallest budget with which it may be entered. */
    final int minimumBudget;

    /** Whether it has floating-point instructions, so that their unit must be on. */
    final boolean usesFloats;

    /** Whether its floating-point arithmetic, if it has any, is the host's. */
    final boolean hostFloats;

    /** Whether its loads are made with physical addresses, so that it must not be entered while they are translated. */
    final boolean bare;

    /** The method, or null until it is compiled. */
    RegionCode code;

    /** How often the region may still be compiled again with more entries. */
    int extensionsLeft;

    /** Whether its guest code has changed. */
    boolean stale;

    Region(ControlFlow flow, int extensionsLeft) {
        this.entry = flow.entry();
        this.addend = flow.addend(flow.entry());
        this.entries = flow.entries();
        this.addresses = flow.addresses();
        this.positions = flow.positions();
        this.parcels = flow.parcels();
        this.minimumBudget = flow.longestPath();
        this.bare = flow.isBare();
        this.hostFloats = flow.usesHostFloats();
        this.usesFloats = flow.usesFloats();
        this.extensionsLeft = flow.isCut() ? 0 : extensionsLeft;
    }
}
