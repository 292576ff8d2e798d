package conformance.library.digests;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Message digests and encodings. */
@Unikernel(name = "library-digests")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        byte[] data = "The quick brown fox".getBytes(StandardCharsets.UTF_8);
        System.out.println(Base64.getEncoder().encodeToString(data) + " "
                + new String(Base64.getDecoder().decode("aGk="), StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder();
        for (byte b : java.security.MessageDigest.getInstance("SHA-256").digest(data)) {
            hex.append(String.format("%02x", b));
        }
        System.out.println(hex);
    }
}
