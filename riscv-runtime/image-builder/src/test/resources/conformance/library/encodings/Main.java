package conformance.library.encodings;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64 there and back. */
@Unikernel(name = "library-encodings")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        byte[] data = "The quick brown fox".getBytes(StandardCharsets.UTF_8);
        System.out.println(Base64.getEncoder().encodeToString(data) + " "
                + new String(Base64.getDecoder().decode("aGk="), StandardCharsets.UTF_8));
    }
}
