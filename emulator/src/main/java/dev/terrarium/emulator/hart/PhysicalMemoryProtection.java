package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;

/**
 * Physical memory protection: 16 entries that say which physical addresses S- and U-mode may use, and, if locked, M-mode.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume II, section "Physical Memory Protection". The granularity is 4 bytes.
 */
final class PhysicalMemoryProtection implements Stateful {
    static final int ENTRIES = 16;

    private static final int READ = 1;
    private static final int WRITE = 1 << 1;
    private static final int EXECUTE = 1 << 2;
    private static final int PERMISSIONS = READ | WRITE | EXECUTE;
    private static final int LOCKED = 0x80;
    private static final int IMPLEMENTED = LOCKED | 0x18 | PERMISSIONS;

    private static final int OFF = 0;
    private static final int TOP_OF_RANGE = 1;
    private static final int NATURAL_FOUR_BYTES = 2;

    private static final long ADDRESS_BITS = (1L << 54) - 1;

    /** What a kind of access needs, by {@link AddressTranslation}'s numbers. */
    private static final int[] NEEDED = {EXECUTE, READ, WRITE};

    private final boolean present;
    private final int[] configuration = new int[ENTRIES];
    private final long[] address = new long[ENTRIES];
    /** The range of each entry, from its first byte to its last one; an entry that is off has none. */
    private final long[] first = new long[ENTRIES];

    private final long[] last = new long[ENTRIES];

    PhysicalMemoryProtection(boolean present) {
        this.present = present;
        findRanges();
    }

    @Override
    public void exchange(StateTransfer state) {
        state.values(configuration);
        state.values(address);
        findRanges();
    }

    /** Switches all entries off, the locked ones too. */
    void reset() {
        Arrays.fill(configuration, 0);
        Arrays.fill(address, 0);
        findRanges();
    }

    /** Lets every level access everything: what firmware sets up at least. */
    void open() {
        setAddress(0, -1);
        setConfiguration(0, 0x18 | PERMISSIONS);
    }

    /** Returns eight entries' configurations as {@code pmpcfg0} or {@code pmpcfg2} has them. */
    long configurations(int firstEntry) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | configuration[firstEntry + i];
        }
        return value;
    }

    /** Writes eight entries' configurations; locked entries keep theirs. */
    void setConfigurations(int firstEntry, long value) {
        for (int i = 0; i < 8; i++) {
            int entry = (int) (value >>> 8 * i) & IMPLEMENTED;
            if ((configuration[firstEntry + i] & LOCKED) == 0) {
                boolean writeOnly = (entry & (READ | WRITE)) == WRITE; // reserved
                configuration[firstEntry + i] = writeOnly ? entry & ~WRITE : entry;
            }
        }
        findRanges();
    }

    private void setConfiguration(int entry, int value) {
        configuration[entry] = value;
        findRanges();
    }

    /** Returns {@code pmpaddr}. */
    long address(int entry) {
        return address[entry];
    }

    /** Writes {@code pmpaddr}, unless the entry is locked or bounds a locked range. */
    void setAddress(int entry, long value) {
        boolean locked = (configuration[entry] & LOCKED) != 0;
        boolean boundsLockedRange =
                entry < ENTRIES - 1 && (configuration[entry + 1] & LOCKED) != 0 && mode(entry + 1) == TOP_OF_RANGE;
        if (!locked && !boundsLockedRange) {
            address[entry] = value & ADDRESS_BITS;
            findRanges();
        }
    }

    private int mode(int entry) {
        return configuration[entry] >>> 3 & 3;
    }

    private void findRanges() {
        for (int i = 0; i < ENTRIES; i++) {
            switch (mode(i)) {
                case OFF:
                    setRange(i, 0, 0);
                    break;
                case TOP_OF_RANGE:
                    long bottom = i == 0 ? 0 : address[i - 1] << 2;
                    long top = address[i] << 2;
                    setRange(i, bottom, Math.max(top - bottom, 0));
                    break;
                case NATURAL_FOUR_BYTES:
                    setRange(i, address[i] << 2, 4);
                    break;
                default:
                    // The lowest zero bit, with the ones below it, tells the size: 8 bytes times two to its position.
                    long size = 8L << Long.numberOfTrailingZeros(~address[i]);
                    setRange(i, address[i] << 2 & -size, size);
                    break;
            }
        }
    }

    /** An empty range ends before the lowest address, so that nothing matches it. */
    private void setRange(int entry, long start, long size) {
        first[entry] = start;
        last[entry] = size == 0 ? -1 : start + size - 1;
    }

    /**
     * Returns whether an access is allowed. Of a range as long as a page this says whether all accesses inside are: the entry
     * that decides covers all of it then.
     *
     * @param access one of {@link AddressTranslation}'s kinds
     * @param privilege the level at which it is made
     */
    boolean allows(long physical, long size, int access, int privilege) {
        if (!present) {
            return true;
        }
        long end = physical + size - 1;
        for (int i = 0; i < ENTRIES; i++) {
            if (physical <= last[i] && end >= first[i]) {
                // The first entry that matches any byte decides, and it has to match all.
                if (physical < first[i] || end > last[i]) {
                    return false;
                }
                return privilege == Privilege.MACHINE && (configuration[i] & LOCKED) == 0
                        || (configuration[i] & NEEDED[access]) != 0;
            }
        }
        return privilege == Privilege.MACHINE;
    }
}
