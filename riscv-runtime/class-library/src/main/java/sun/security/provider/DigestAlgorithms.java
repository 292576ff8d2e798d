package sun.security.provider;

import java.security.MessageDigestSpi;

/** The message digests of the provider SUN, which an image resolves without reflection. */
public final class DigestAlgorithms {
    private DigestAlgorithms() {}

    /**
     * Creates a digest.
     *
     * @param algorithm a standard name or one of its aliases, in capitals
     * @return null if there is none of that name
     */
    public static MessageDigestSpi create(String algorithm) {
        return switch (algorithm) {
            case "MD2" -> new MD2();
            case "MD5" -> new MD5();
            case "SHA", "SHA1", "SHA-1" -> new SHA();
            case "SHA-224", "SHA224" -> new SHA2.SHA224();
            case "SHA-256", "SHA256" -> new SHA2.SHA256();
            case "SHA-384", "SHA384" -> new SHA5.SHA384();
            case "SHA-512", "SHA512" -> new SHA5.SHA512();
            case "SHA-512/224", "SHA512/224" -> new SHA5.SHA512_224();
            case "SHA-512/256", "SHA512/256" -> new SHA5.SHA512_256();
            case "SHA3-224" -> new SHA3.SHA224();
            case "SHA3-256" -> new SHA3.SHA256();
            case "SHA3-384" -> new SHA3.SHA384();
            case "SHA3-512" -> new SHA3.SHA512();
            default -> null;
        };
    }
}
