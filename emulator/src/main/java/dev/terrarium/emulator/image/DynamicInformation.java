package dev.terrarium.emulator.image;

import dev.terrarium.emulator.memory.Ram;

/**
 * What a loader tells OpenSBI's {@code fw_dynamic} firmware in memory that a2 points to: where the next stage is.
 *
 * <p>Source: OpenSBI documentation, "OpenSBI Firmware with Dynamic Information", structure {@code fw_dynamic_info}.
 */
public final class DynamicInformation {
    /** The size of the structure in bytes. */
    public static final int SIZE = 48;

    private static final long MAGIC = 0x4942534f;
    private static final long VERSION = 2;
    private static final long NEXT_MODE_SUPERVISOR = 1;
    private static final long NO_OPTIONS = 0;
    private static final long BOOT_HART = 0;

    private DynamicInformation() {}

    /**
     * Writes the structure.
     *
     * @param offset where in main memory
     * @param nextAddress the physical address of the next stage, which is entered in S-mode
     */
    public static void write(Ram ram, int offset, long nextAddress) {
        long[] fields = {MAGIC, VERSION, nextAddress, NEXT_MODE_SUPERVISOR, NO_OPTIONS, BOOT_HART};
        for (int i = 0; i < fields.length; i++) {
            ram.write(offset + 8 * i, 8, fields[i]);
        }
    }
}
