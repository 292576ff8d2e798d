package dev.terrarium.emulator.compiler;

/** The compiled form of a region: generated classes extend this one. */
abstract class RegionCode {
    /**
     * Executes from {@link RegionContext#pc}, which must be one of the region's entries, until control leaves the region or
     * the budget may not last to the next place where it is looked at.
     *
     * @param read the TLB for loads
     * @param ram main memory
     * @param write the TLB for stores
     * @param fetch the TLB for fetches
     * @param x the integer registers
     * @param f the floating-point registers
     * @param budget the most instructions to retire
     * @return what is left of the budget; {@link RegionContext#pc} is the next instruction
     */
    abstract int run(
            RegionContext context, long[] read, byte[] ram, long[] write, long[] fetch, long[] x, long[] f, int budget);
}
