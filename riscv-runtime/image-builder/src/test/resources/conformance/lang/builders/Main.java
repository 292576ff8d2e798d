package conformance.lang.builders;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Every method of StringBuilder and StringBuffer, with their failures. */
@Unikernel(name = "lang-builders")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(true)
                .append('c')
                .append(1)
                .append(2L)
                .append(1.5f)
                .append(2.25)
                .append((Object) null)
                .append((String) null)
                .append(new char[] {'x', 'y'})
                .append("hello", 1, 3)
                .append(new char[] {'p', 'q', 'r'}, 1, 2)
                .appendCodePoint(0x1f600)
                .append(new StringBuffer("buf"));
        System.out.println(b + " " + b.length());
        b.insert(0, false)
                .insert(3, 'Z')
                .insert(1, 99)
                .insert(2, 77L)
                .insert(0, 0.5)
                .insert(0, 1.25f)
                .insert(4, new char[] {'-', '-'})
                .insert(0, "str", 0, 2)
                .insert(2, (Object) null)
                .insert(1, new char[] {'a', 'b', 'c'}, 1, 1);
        System.out.println(b);
        b.delete(0, 10)
                .deleteCharAt(2)
                .replace(1, 4, "<<replaced>>")
                .replace(0, 999, "short")
                .reverse();
        System.out.println(b + " " + b.indexOf("o") + " " + b.lastIndexOf("t") + " " + b.indexOf("t", 2) + " "
                + b.lastIndexOf("r", 1));
        b.setCharAt(0, 'T');
        b.setLength(7);
        System.out.println(b.toString().replace('\0', '0') + " " + b.charAt(1) + " " + b.codePointAt(1) + " "
                + b.codePointBefore(1) + " " + b.codePointCount(0, 3) + " " + b.offsetByCodePoints(0, 2));
        b.setLength(2);
        b.ensureCapacity(100);
        b.trimToSize();
        System.out.println(b.substring(1) + " " + b.substring(0, 1) + " " + b.subSequence(0, 2) + " "
                + b.compareTo(new StringBuilder("Ts")) + " " + b.isEmpty() + " "
                + b.chars().sum() + " " + b.codePoints().max().getAsInt());
        System.out.println(new StringBuilder("a\ud83d\ude00b").reverse().codePointAt(1) == 0x1f600);
        System.out.println(new StringBuilder()
                        .append("\u4e2d")
                        .append("latin")
                        .insert(0, 'x')
                        .deleteCharAt(1) + "|"
                + new StringBuilder("wide\u4e2d").replace(4, 5, "").append(1));
        StringBuffer f = new StringBuffer("buffer");
        f.insert(3, "++").append(1).append(2.0).reverse().setCharAt(0, '#');
        f.delete(0, 2).deleteCharAt(0).replace(0, 1, "");
        System.out.println(f + " " + f.length() + " " + f.equals(new StringBuffer(f)) + " "
                + f.compareTo(new StringBuffer(f)) + " " + f.indexOf("f"));
        char[] out = new char[4];
        f.getChars(0, 4, out, 0);
        System.out.println(String.valueOf(out));
        attempt(() -> new StringBuilder("abc").deleteCharAt(3));
        attempt(() -> new StringBuilder("abc").insert(4, "x"));
        attempt(() -> new StringBuilder("abc").delete(2, 1));
        attempt(() -> new StringBuilder("abc").replace(4, 5, "x"));
        attempt(() -> new StringBuilder("abc").substring(4));
        attempt(() -> new StringBuilder("abc").charAt(-1));
        attempt(() -> new StringBuilder(-1));
        attempt(() -> {
            StringBuilder x = new StringBuilder("abc");
            x.setLength(-1);
            return x;
        });
        attempt(() -> {
            StringBuilder x = new StringBuilder("abc");
            x.setCharAt(3, 'x');
            return x;
        });
        attempt(() -> new StringBuilder("abc").append("xyz", 2, 1));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
