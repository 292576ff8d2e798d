package conformance.strings.builders;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** StringBuilder appends every type and grows. */
@Unikernel(name = "strings-builders")
@Requires(Console.class)
public final class Main {
    static float f = 1.5f;
    static double d = -2.25;

    public static void main(String[] args) {
        StringBuilder s = new StringBuilder();
        s.append(true)
                .append((byte) -1)
                .append((short) 300)
                .append('c')
                .append(5)
                .append(-6L)
                .append("text")
                .append((String) null)
                .append((Object) null)
                .append(new char[] {'x', 'y'})
                .append("subsequence", 3, 6)
                .append(new char[] {'p', 'q', 'r'}, 1, 2)
                .append(new StringBuilder("sb"))
                .append((CharSequence) "cs");
        System.out.println(s + " " + s.length());
        s.append(f).append(d);
        System.out.println(s);
        StringBuilder large = new StringBuilder(1);
        for (int i = 0; i < 3000; i++) {
            large.append(i % 10);
            if (i % 100 == 0) {
                large.append("century").append(i);
            }
        }
        int checksum = 0;
        for (int i = 0; i < large.length(); i++) {
            checksum = checksum * 31 + large.charAt(i);
        }
        System.out.println(
                large.length() + " " + checksum + " " + large.toString().hashCode());
        StringBuilder codes =
                new StringBuilder().appendCodePoint(65).appendCodePoint(0x1f600).appendCodePoint(0xe9);
        System.out.println(codes + " " + codes.length());
        System.out.println(new StringBuilder("same").toString() == new StringBuilder("same").toString());
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " "
                + new StringBuilder("q").equals(new StringBuilder("q")));
    }
}
