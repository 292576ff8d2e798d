package java.security;

import java.nio.ByteBuffer;
import java.util.Objects;
import sun.security.jca.GetInstance;

/** {@code java.security.MessageDigest} over the one implementation of an algorithm that an image has. */
public abstract class MessageDigest extends MessageDigestSpi {
    private final String algorithm;
    private Provider provider;
    private boolean hasInput;

    protected MessageDigest(String algorithm) {
        this.algorithm = algorithm;
    }

    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        return of(GetInstance.getInstance("MessageDigest", MessageDigestSpi.class, algorithm), algorithm);
    }

    public static MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        return of(GetInstance.getInstance("MessageDigest", MessageDigestSpi.class, algorithm, provider), algorithm);
    }

    public static MessageDigest getInstance(String algorithm, Provider provider) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        return of(GetInstance.getInstance("MessageDigest", MessageDigestSpi.class, algorithm, provider), algorithm);
    }

    private static MessageDigest of(GetInstance.Instance instance, String algorithm) {
        MessageDigest digest = new Implemented((MessageDigestSpi) instance.impl, algorithm);
        digest.provider = instance.provider;
        return digest;
    }

    public final Provider getProvider() {
        return provider;
    }

    public void update(byte input) {
        engineUpdate(input);
        hasInput = true;
    }

    public void update(byte[] input, int offset, int length) {
        if (input == null) {
            throw new IllegalArgumentException("No input buffer given");
        }
        if (input.length - offset < length) {
            throw new IllegalArgumentException("Input buffer too short");
        }
        engineUpdate(input, offset, length);
        hasInput = true;
    }

    public void update(byte[] input) {
        engineUpdate(input, 0, input.length);
        hasInput = true;
    }

    public final void update(ByteBuffer input) {
        engineUpdate(Objects.requireNonNull(input));
        hasInput = true;
    }

    public byte[] digest() {
        byte[] result = engineDigest();
        hasInput = false;
        return result;
    }

    public int digest(byte[] output, int offset, int length) throws DigestException {
        if (output == null) {
            throw new IllegalArgumentException("No output buffer given");
        }
        if (output.length - offset < length) {
            throw new IllegalArgumentException("Output buffer too small for specified offset and length");
        }
        int written = engineDigest(output, offset, length);
        hasInput = false;
        return written;
    }

    public byte[] digest(byte[] input) {
        update(input);
        return digest();
    }

    @Override
    public String toString() {
        return algorithm + " Message Digest from " + (provider == null ? "(no provider)" : provider.getName()) + ", <"
                + (hasInput ? "in progress" : "initialized") + ">\n";
    }

    /** Takes as long wherever the first difference is, so that its time tells nothing of a secret. */
    public static boolean isEqual(byte[] digest, byte[] other) {
        if (digest == other) {
            return true;
        }
        if (digest == null || other == null) {
            return false;
        }
        if (other.length == 0) {
            return digest.length == 0;
        }
        int difference = digest.length - other.length;
        for (int i = 0; i < digest.length; i++) {
            // An index of the other array that needs no branch: 0 when that array is shorter.
            int index = (i - other.length >>> 31) * i;
            difference |= digest[i] ^ other[index];
        }
        return difference == 0;
    }

    public void reset() {
        engineReset();
        hasInput = false;
    }

    public final String getAlgorithm() {
        return algorithm;
    }

    /** Returns the length of a digest, in bytes. */
    public final int getDigestLength() {
        int length = engineGetDigestLength();
        if (length != 0) {
            return length;
        }
        try {
            return ((MessageDigest) clone()).digest().length;
        } catch (CloneNotSupportedException e) {
            return 0;
        }
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        if (this instanceof Cloneable) {
            return super.clone();
        }
        throw new CloneNotSupportedException();
    }

    /** A digest whose work an implementation does; those of the JDK can all be cloned. */
    private static final class Implemented extends MessageDigest implements Cloneable {
        private final MessageDigestSpi implementation;

        private Implemented(MessageDigestSpi implementation, String algorithm) {
            super(algorithm);
            this.implementation = implementation;
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            Implemented copy = new Implemented((MessageDigestSpi) implementation.clone(), getAlgorithm());
            ((MessageDigest) copy).provider = getProvider();
            ((MessageDigest) copy).hasInput = ((MessageDigest) this).hasInput;
            return copy;
        }

        @Override
        protected int engineGetDigestLength() {
            return implementation.engineGetDigestLength();
        }

        @Override
        protected void engineUpdate(byte input) {
            implementation.engineUpdate(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            implementation.engineUpdate(input, offset, length);
        }

        @Override
        protected void engineUpdate(ByteBuffer input) {
            implementation.engineUpdate(input);
        }

        @Override
        protected byte[] engineDigest() {
            return implementation.engineDigest();
        }

        @Override
        protected int engineDigest(byte[] buffer, int offset, int length) throws DigestException {
            return implementation.engineDigest(buffer, offset, length);
        }

        @Override
        protected void engineReset() {
            implementation.engineReset();
        }
    }
}
