package com.sun.crypto.provider;

import java.security.NoSuchAlgorithmException;
import javax.crypto.MacSpi;

/** The message authentication codes of the provider SunJCE, which an image resolves without reflection. */
public final class MacAlgorithms {
    private MacAlgorithms() {}

    /**
     * Creates a message authentication code.
     *
     * @param algorithm a standard name, in capitals
     * @return null if there is none of that name
     */
    public static MacSpi create(String algorithm) throws NoSuchAlgorithmException {
        return switch (algorithm) {
            case "HMACMD5" -> new HmacMD5();
            case "HMACSHA1" -> new HmacSHA1();
            case "HMACSHA224" -> new HmacCore.HmacSHA224();
            case "HMACSHA256" -> new HmacCore.HmacSHA256();
            case "HMACSHA384" -> new HmacCore.HmacSHA384();
            case "HMACSHA512" -> new HmacCore.HmacSHA512();
            case "HMACSHA512/224" -> new HmacCore.HmacSHA512_224();
            case "HMACSHA512/256" -> new HmacCore.HmacSHA512_256();
            case "HMACSHA3-224" -> new HmacCore.HmacSHA3_224();
            case "HMACSHA3-256" -> new HmacCore.HmacSHA3_256();
            case "HMACSHA3-384" -> new HmacCore.HmacSHA3_384();
            case "HMACSHA3-512" -> new HmacCore.HmacSHA3_512();
            default -> null;
        };
    }
}
