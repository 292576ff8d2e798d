package sun.security.jca;

import com.sun.crypto.provider.MacAlgorithms;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import sun.security.provider.DigestAlgorithms;

/**
 * How the JDK's security classes create implementations. The JDK's own walks lists of providers and loads classes by
 * name; this one knows the algorithms that an image has: message digests, and message authentication codes by hashes.
 */
public class GetInstance {
    private GetInstance() {}

    /** An implementation, with the provider that it is said to come from. */
    public static final class Instance {
        public final Provider provider;
        public final Object impl;

        private Instance(Provider provider, Object impl) {
            this.provider = provider;
            this.impl = impl;
        }

        public Object[] toArray() {
            return new Object[] {impl, provider};
        }
    }

    public static Instance getInstance(String type, Class<?> kind, String algorithm) throws NoSuchAlgorithmException {
        return create(type, algorithm, algorithm + " " + type + " not available");
    }

    public static Instance getInstance(String type, Class<?> kind, String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        if (provider == null || provider.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        Provider named = Security.getProvider(provider);
        if (named == null) {
            throw new NoSuchProviderException("no such provider: " + provider);
        }
        return getInstance(type, kind, algorithm, named);
    }

    public static Instance getInstance(String type, Class<?> kind, String algorithm, Provider provider)
            throws NoSuchAlgorithmException {
        if (provider == null) {
            throw new IllegalArgumentException("missing provider");
        }
        String missing = "no such algorithm: " + algorithm + " for provider " + provider.getName();
        if (provider != BuiltInProvider.of(type)) {
            throw new NoSuchAlgorithmException(missing);
        }
        return create(type, algorithm, missing);
    }

    private static Instance create(String type, String algorithm, String missing) throws NoSuchAlgorithmException {
        String name = algorithm.toUpperCase(Locale.ENGLISH);
        Object found =
                switch (type) {
                    case "MessageDigest" -> DigestAlgorithms.create(name);
                    case "Mac" -> MacAlgorithms.create(name);
                    default -> null;
                };
        if (found == null) {
            throw new NoSuchAlgorithmException(missing);
        }
        return new Instance(BuiltInProvider.of(type), found);
    }
}
