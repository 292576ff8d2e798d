package sun.security.provider;

/** Where the JDK's generators get seeds from that nobody can guess. An image knows no device that gives any. */
abstract class SeedGenerator {
    private SeedGenerator() {}

    public static void generateSeed(byte[] seed) {
        throw new UnsupportedOperationException(
                "an image has no source of entropy, so a SecureRandom cannot seed itself:"
                        + " call setSeed with bytes that nobody can guess before drawing from it");
    }

    static byte[] getSystemEntropy() {
        byte[] seed = new byte[20];
        generateSeed(seed);
        return seed;
    }
}
