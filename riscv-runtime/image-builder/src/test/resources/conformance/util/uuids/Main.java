package conformance.util.uuids;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** UUID, Base64 in three alphabets, HexFormat, Random with seeds, SplittableRandom. */
@Unikernel(name = "util-uuids")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        UUID u = UUID.nameUUIDFromBytes("terrarium".getBytes(StandardCharsets.UTF_8));
        System.out.println(u + " " + u.version() + " " + u.variant() + " " + u.getMostSignificantBits() + " "
                + u.hashCode() + " " + UUID.fromString(u.toString()).equals(u) + " " + new UUID(1, -1) + " "
                + u.compareTo(new UUID(0, 0)));
        attempt(() -> UUID.fromString("not-a-uuid"));
        attempt(() -> UUID.fromString("1-2-3-4-5"));
        byte[] data = new byte[20];
        new Random(4).nextBytes(data);
        for (Base64.Encoder e : List.of(
                Base64.getEncoder(),
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getMimeEncoder(8, "\n".getBytes(StandardCharsets.US_ASCII)))) {
            System.out.println(e.encodeToString(data).replace("\n", "\\n") + " " + e.encode(new byte[0]).length);
        }
        System.out.println(
                Arrays.equals(Base64.getDecoder().decode(Base64.getEncoder().encode(data)), data) + " "
                        + Arrays.equals(Base64.getMimeDecoder().decode("AQ\n==!"), new byte[] {1}) + " "
                        + new String(Base64.getUrlDecoder().decode("aGk_"), StandardCharsets.ISO_8859_1));
        for (String bad : new String[] {"A", "AB=C", "@@@@", "AA=", "AA==AA"}) {
            attempt(() -> Base64.getDecoder().decode(bad).length);
        }
        HexFormat h = HexFormat.of(),
                f = HexFormat.ofDelimiter(":").withUpperCase().withPrefix("0x");
        System.out.println(h.formatHex(data) + " " + f.formatHex(data, 0, 3) + " "
                + Arrays.toString(h.parseHex("00ff7f")) + " " + f.parseHex("0x01:0xFE").length + " "
                + h.toHexDigits((byte) 10) + h.toHexDigits('x') + h.toHexDigits(-1L) + h.toHexDigits(5, 3) + " "
                + HexFormat.fromHexDigits("ff") + " " + HexFormat.isHexDigit('g') + " " + f);
        attempt(() -> h.parseHex("0"));
        attempt(() -> h.parseHex("zz"));
        attempt(() -> HexFormat.fromHexDigits("123456789"));
        Random r = new Random(123456789);
        System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextInt(64) + " " + r.nextLong() + " "
                + r.nextBoolean() + " " + r.nextFloat() + " " + r.nextDouble() + " " + r.nextGaussian() + " "
                + r.nextGaussian() + " " + r.nextInt(5, 10));
        r.setSeed(1);
        System.out.println(r.nextInt() + " " + r.nextLong(1000) + " " + r.nextDouble(2, 3));
        attempt(() -> r.nextInt(0));
        attempt(() -> r.nextInt(5, 5));
        SplittableRandom s = new SplittableRandom(42);
        System.out.println(s.nextInt() + " " + s.nextInt(10) + " " + s.split().nextLong() + " " + s.nextDouble() + " "
                + s.ints(3, 0, 9).boxed().toList() + " " + s.nextBoolean());
        long x = 0;
        for (int i = 0; i < 1000; i++) {
            x = x * 31 + r.nextInt(i + 1);
        }
        System.out.println(x);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
