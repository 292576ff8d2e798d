package java.security;

import java.util.Objects;
import java.util.Random;
import sun.security.jca.BuiltInProvider;

/**
 * {@code java.security.SecureRandom} with the JDK's generator SHA1PRNG. It gives the same numbers for the same seed; without
 * a seed there are none, because an image has no source of entropy.
 */
public class SecureRandom extends Random {
    private static final long serialVersionUID = 1;
    private static final String ALGORITHM = "SHA1PRNG";

    private final SecureRandomSpi implementation;
    private final Provider provider;

    public SecureRandom() {
        this(new sun.security.provider.SecureRandom(), BuiltInProvider.SUN);
    }

    public SecureRandom(byte[] seed) {
        this();
        setSeed(seed);
    }

    protected SecureRandom(SecureRandomSpi implementation, Provider provider) {
        super(0);
        this.implementation = implementation;
        this.provider = provider;
    }

    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        if (!algorithm.equalsIgnoreCase(ALGORITHM)) {
            throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        }
        return new SecureRandom();
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        return getInstance(ALGORITHM);
    }

    public final Provider getProvider() {
        return provider;
    }

    public String getAlgorithm() {
        return ALGORITHM;
    }

    @Override
    public String toString() {
        return ALGORITHM;
    }

    public void setSeed(byte[] seed) {
        implementation.engineSetSeed(seed);
    }

    /** The superclass's constructor calls this with 0, which is no seed. */
    @Override
    public void setSeed(long seed) {
        if (seed != 0) {
            byte[] bytes = new byte[Long.BYTES];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (seed >> i * Byte.SIZE);
            }
            setSeed(bytes);
        }
    }

    @Override
    public void nextBytes(byte[] bytes) {
        implementation.engineNextBytes(Objects.requireNonNull(bytes));
    }

    @Override
    protected final int next(int bits) {
        int size = (bits + Byte.SIZE - 1) / Byte.SIZE;
        byte[] bytes = new byte[size];
        nextBytes(bytes);
        int value = 0;
        for (byte part : bytes) {
            value = value << Byte.SIZE | part & 0xFF;
        }
        return value >>> size * Byte.SIZE - bits;
    }

    /** Returns bytes to seed another generator with. */
    public byte[] generateSeed(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        return implementation.engineGenerateSeed(length);
    }

    public static byte[] getSeed(int length) {
        return new SecureRandom().generateSeed(length);
    }
}
