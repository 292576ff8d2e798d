package conformance.security.codes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes by hashes. */
@Unikernel(name = "security-codes")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws GeneralSecurityException, CloneNotSupportedException {
        byte[] text = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        for (String algorithm : new String[] {
            "HmacMD5", "HmacSHA1", "HmacSHA224", "HmacSHA256", "HmacSHA384", "HmacSHA512", "HmacSHA512/256", "HmacSHA3-256",
        }) {
            Mac code = Mac.getInstance(algorithm);
            code.init(new SecretKeySpec("Jefe".getBytes(StandardCharsets.US_ASCII), algorithm));
            System.out.println(code.getAlgorithm() + " " + code.getMacLength() + " " + hex(code.doFinal(text)));
            code.init(new SecretKeySpec(new byte[200], "RAW"));
            code.update(text, 3, 10);
            Mac copy = (Mac) code.clone();
            code.update((byte) 7);
            copy.update(new byte[] {7});
            System.out.println(hex(code.doFinal()) + " " + hex(copy.doFinal()));
        }
        Mac code = Mac.getInstance("HmacSHA256", "SunJCE");
        attempt(() -> code.doFinal());
        attempt(() -> {
            code.init(null);
            return null;
        });
        code.init(new SecretKeySpec(new byte[] {1}, "x"));
        attempt(() -> {
            code.update(new byte[2], 0, 3);
            return null;
        });
        attempt(() -> {
            code.doFinal(new byte[2], 0);
            return null;
        });
        attempt(() -> Mac.getInstance("HmacNone"));
        attempt(() -> new SecretKeySpec(new byte[0], "x"));
    }

    private interface Action {
        Object run() throws GeneralSecurityException;
    }

    private static void attempt(Action action) {
        try {
            System.out.println(action.run());
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            System.out.println(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
