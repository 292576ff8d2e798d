package javax.crypto;

import com.sun.crypto.provider.MacAlgorithms;
import java.nio.ByteBuffer;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Locale;
import java.util.Objects;

/** {@code javax.crypto.Mac} over the one implementation of an algorithm that an image has. */
public class Mac implements Cloneable {
    private static final String PROVIDER = "SunJCE";

    private final MacSpi implementation;
    private final Provider provider;
    private final String algorithm;
    private boolean initialised;

    protected Mac(MacSpi implementation, Provider provider, String algorithm) {
        this.implementation = implementation;
        this.provider = provider;
        this.algorithm = algorithm;
    }

    public static final Mac getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        return create(algorithm, "Algorithm " + algorithm + " not available");
    }

    public static final Mac getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        if (provider == null || provider.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        Provider named = Security.getProvider(provider);
        if (named == null) {
            throw new NoSuchProviderException("no such provider: " + provider);
        }
        return getInstance(algorithm, named);
    }

    public static final Mac getInstance(String algorithm, Provider provider) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        if (provider == null) {
            throw new IllegalArgumentException("missing provider");
        }
        String missing = "no such algorithm: " + algorithm + " for provider " + provider.getName();
        if (!provider.getName().equals(PROVIDER)) {
            throw new NoSuchAlgorithmException(missing);
        }
        return create(algorithm, missing);
    }

    private static Mac create(String algorithm, String missing) throws NoSuchAlgorithmException {
        MacSpi found = MacAlgorithms.create(algorithm.toUpperCase(Locale.ENGLISH));
        if (found == null) {
            throw new NoSuchAlgorithmException(missing);
        }
        return new Mac(found, Security.getProvider(PROVIDER), algorithm);
    }

    public final String getAlgorithm() {
        return algorithm;
    }

    public final Provider getProvider() {
        return provider;
    }

    /** Returns the length of a code, in bytes. */
    public final int getMacLength() {
        return implementation.engineGetMacLength();
    }

    public final void init(Key key) throws InvalidKeyException {
        try {
            init(key, null);
        } catch (InvalidAlgorithmParameterException e) {
            throw new InvalidKeyException("init() failed", e);
        }
    }

    public final void init(Key key, AlgorithmParameterSpec parameters)
            throws InvalidKeyException, InvalidAlgorithmParameterException {
        implementation.engineInit(key, parameters);
        initialised = true;
    }

    private void checkInitialised() {
        if (!initialised) {
            throw new IllegalStateException("MAC not initialized");
        }
    }

    public final void update(byte input) {
        checkInitialised();
        implementation.engineUpdate(input);
    }

    public final void update(byte[] input) {
        checkInitialised();
        if (input != null) {
            implementation.engineUpdate(input, 0, input.length);
        }
    }

    public final void update(byte[] input, int offset, int length) {
        checkInitialised();
        if (input != null) {
            if (offset < 0 || length > input.length - offset || length < 0) {
                throw new IllegalArgumentException("Bad arguments");
            }
            implementation.engineUpdate(input, offset, length);
        }
    }

    public final void update(ByteBuffer input) {
        checkInitialised();
        if (input == null) {
            throw new IllegalArgumentException("Buffer must not be null");
        }
        implementation.engineUpdate(input);
    }

    public final byte[] doFinal() {
        checkInitialised();
        byte[] code = implementation.engineDoFinal();
        implementation.engineReset();
        return code;
    }

    public final void doFinal(byte[] output, int offset) throws ShortBufferException {
        checkInitialised();
        int length = getMacLength();
        if (output == null || output.length - offset < length) {
            throw new ShortBufferException("Cannot store MAC in output buffer");
        }
        System.arraycopy(doFinal(), 0, output, offset, length);
    }

    public final byte[] doFinal(byte[] input) {
        update(input);
        return doFinal();
    }

    public final void reset() {
        checkInitialised();
        implementation.engineReset();
    }

    @Override
    public final Object clone() throws CloneNotSupportedException {
        Mac copy = new Mac((MacSpi) implementation.clone(), provider, algorithm);
        copy.initialised = initialised;
        return copy;
    }
}
