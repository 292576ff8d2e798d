package conformance.text.charsets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Encoding and decoding: UTF-8, UTF-16, Latin-1, ASCII, malformed input. */
@Unikernel(name = "text-charsets")
@Requires(Console.class)
public final class Main {
    static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    public static void main(String[] args) {
        String[] texts = {
            "",
            "plain",
            "\u00e9\u00fc\u00df",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "a\ud83d",
            "\ude00b",
            "\u0000\u007f\u0080\u07ff\u0800\uffff"
        };
        Charset[] sets = {
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16
        };
        for (String t : texts) {
            StringBuilder b = new StringBuilder();
            for (Charset c : sets) {
                byte[] e = t.getBytes(c);
                b.append(hex(e)).append(new String(e, c).equals(t) ? "= " : "! ");
            }
            System.out.println(b);
        }
        for (String h : new String[] {
            "c3",
            "c328",
            "e28228",
            "f0908080",
            "f5808080",
            "eda080",
            "c0af",
            "80",
            "f09f98",
            "efbfbf",
            "e4b8ade6",
            "61ff62"
        }) {
            byte[] b = HexFormat.of().parseHex(h);
            String s = new String(b, StandardCharsets.UTF_8);
            StringBuilder o = new StringBuilder(h + ":");
            s.chars().forEach(c -> o.append(' ').append(Integer.toHexString(c)));
            System.out.println(o + " " + new String(b, StandardCharsets.US_ASCII).length() + " "
                    + new String(b, StandardCharsets.ISO_8859_1).hashCode());
        }
        for (Charset c : sets) {
            System.out.println(c + " " + c.name() + " " + c.equals(Charset.forName(c.name())) + " " + c.canEncode());
        }
        attempt(() -> Charset.forName("nonsense"));
        attempt(() -> Charset.forName("utf-8").name() + Charset.forName("latin1") + Charset.forName("ASCII"));
        System.out.println(new String(new byte[] {65, 66, 67, 68}, 1, 2, StandardCharsets.UTF_8) + " "
                + new String(new byte[] {-2, -1, 0, 65}, StandardCharsets.UTF_16) + " " + Charset.defaultCharset());
        attempt(() -> new String(new byte[3], 2, 5, StandardCharsets.UTF_8));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
