package conformance.strings.bytes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;

/** Bytes of strings in UTF-8, and strings from bytes. */
@Unikernel(name = "strings-bytes")
@Requires(Console.class)
public final class Main {
    static String[] texts = {"", "plain", "\u00e9t\u00e9", "\u20ac", "\ud83d\ude00", "mixed \u0416 \u4f60"};

    public static void main(String[] args) {
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int sum = 0;
            for (byte b : utf8) {
                sum = sum * 31 + b;
            }
            String back = new String(utf8, StandardCharsets.UTF_8);
            System.out.println(utf8.length + " " + sum + " " + back.equals(text) + " " + back);
        }
        byte[] ascii = {72, 105, 33};
        System.out.println(
                new String(ascii, StandardCharsets.US_ASCII) + new String(ascii, 1, 2, StandardCharsets.ISO_8859_1));
    }
}
