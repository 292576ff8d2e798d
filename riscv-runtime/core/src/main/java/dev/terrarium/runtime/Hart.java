package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/** What a hart can be told beyond loads, stores and CSRs. */
public final class Hart {
    private Hart() {}

    /** Waits for an interrupt (WFI); may return at any time. */
    @Intrinsic
    public static void waitForInterrupt() {
        SimulatedMachine.current().waitForInterrupt();
    }

    /** Orders all memory and device accesses before with all after (FENCE iorw, iorw). */
    @Intrinsic
    public static void fence() {}

    /** Makes stores to code visible to instruction fetch (FENCE.I). */
    @Intrinsic
    public static void instructionFence() {}
}
