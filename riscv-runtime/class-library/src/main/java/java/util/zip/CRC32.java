package java.util.zip;

/** {@code java.util.zip.CRC32} in Java: the cyclic redundancy check of ISO 3309. */
public class CRC32 extends ReflectedCrc {
    private static final int[] REMAINDERS = remainders(0xEDB88320);

    public CRC32() {
        super(REMAINDERS);
    }
}
