package conformance.security.digests;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Every message digest: whole, in parts, cloned half way, and what is refused. */
@Unikernel(name = "security-digests")
@Requires(Console.class)
public final class Main {
    private static final String[] ALGORITHMS = {
        "MD2", "MD5", "SHA-1", "sha-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256", "SHA3-224", "SHA3-256",
        "SHA3-384", "SHA3-512",
    };

    public static void main(String[] args) throws GeneralSecurityException, CloneNotSupportedException {
        byte[] text = "The quick brown fox jumps over the lazy dog. ".repeat(5).getBytes(StandardCharsets.US_ASCII);
        for (String algorithm : ALGORITHMS) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength() + " " + digest.getProvider());
            System.out.println(hex(digest.digest()));
            System.out.println(hex(digest.digest(text)));
            digest.update(text, 0, 100);
            MessageDigest other = (MessageDigest) digest.clone();
            for (int i = 100; i < text.length; i++) {
                digest.update(text[i]);
            }
            other.update(ByteBuffer.wrap(text, 100, text.length - 100));
            System.out.print(digest);
            System.out.println(MessageDigest.isEqual(digest.digest(), other.digest()));
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256", "SUN");
        digest.update((byte) 1);
        digest.reset();
        byte[] output = new byte[40];
        System.out.println(digest.digest(output, 4, 36) + " " + hex(output));
        attempt(() -> MessageDigest.getInstance("SHA-257"));
        attempt(() -> MessageDigest.getInstance("MD5", "NONE"));
        attempt(() -> MessageDigest.getInstance("MD6", "SUN"));
        attempt(() -> MessageDigest.getInstance("MD5", ""));
        attempt(() -> digest.digest(new byte[3], 0, 3));
        attempt(() -> {
            digest.update(new byte[3], 2, 2);
            return null;
        });
        System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 2, 3}) + " "
                + MessageDigest.isEqual(new byte[0], new byte[0]) + " " + MessageDigest.isEqual(null, new byte[0]) + " "
                + MessageDigest.isEqual(new byte[] {0, 0}, new byte[] {0}));
    }

    private interface Action {
        Object run() throws GeneralSecurityException;
    }

    private static void attempt(Action action) {
        try {
            System.out.println(action.run());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            System.out.println(e.getClass().getName() + ": " + (e instanceof DigestException ? "" : e.getMessage()));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
