package dev.terrarium.emulator.compiler;

/**
 * How compiled code is left from the middle of an instruction. It is control flow, so it has neither trace nor message.
 *
 * <p>The rare cases of {@link RegionContext} are called by way of this class because HotSpot never inlines methods of
 * exceptions into others. A TLB miss is not rare enough to be left out by its profile, and with address translation inlined
 * the limit for inlining would be used up by a few accesses.
 */
final class SideExit extends RuntimeException {
    /** The instruction has done nothing yet, and the interpreter has to execute it. */
    static final SideExit BEFORE = new SideExit();

    /** The instruction is done, and compiled code must not go on. */
    static final SideExit AFTER = new SideExit();

    private static final long serialVersionUID = 1L;

    private SideExit() {
        super(null, null, false, false);
    }

    static long load(RegionContext context, long address, int size, int budget, int number) {
        return context.load(address, size, budget, number);
    }

    static void store(RegionContext context, long address, int size, long value, int budget, int number) {
        context.store(address, size, value, budget, number);
    }

    static long atomic(RegionContext context, long instruction, long a, long b, int number) {
        return context.atomic(instruction, a, b, number);
    }

    static long floatToFloat(RegionContext context, long instruction, long a, long b, long c, int number) {
        return context.floatToFloat(instruction, a, b, c, number);
    }

    static long floatToInteger(RegionContext context, long instruction, long a, long b, int number) {
        return context.floatToInteger(instruction, a, b, number);
    }

    static long integerToFloat(RegionContext context, long instruction, long a, int number) {
        return context.integerToFloat(instruction, a, number);
    }
}
