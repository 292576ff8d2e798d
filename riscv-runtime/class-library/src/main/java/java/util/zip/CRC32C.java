package java.util.zip;

/** {@code java.util.zip.CRC32C} without the JDK's unaligned reads of words: Castagnoli's check of RFC 3720. */
public final class CRC32C extends ReflectedCrc {
    private static final int[] REMAINDERS = remainders(0x82F63B78);

    public CRC32C() {
        super(REMAINDERS);
    }
}
