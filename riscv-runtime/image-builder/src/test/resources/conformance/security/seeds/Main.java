package conformance.security.seeds;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** Secure random numbers are the same for the same seed; names give the same identifiers. */
@Unikernel(name = "security-seeds")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(42);
        System.out.println(random.nextInt() + " " + random.nextLong() + " " + random.nextInt(100) + " " + random.nextBoolean()
                + " " + random.nextDouble() + " " + random.getAlgorithm());
        byte[] bytes = new byte[50];
        random.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        random.setSeed(new byte[] {1, 2, 3});
        System.out.println(random.nextInt());
        System.out.println(UUID.nameUUIDFromBytes("terrarium".getBytes(StandardCharsets.UTF_8)));
    }
}
