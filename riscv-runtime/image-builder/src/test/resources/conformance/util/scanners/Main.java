package conformance.util.scanners;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.StringReader;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Scanner over strings: tokens, numbers, delimiters, lines, patterns, failures. */
@Unikernel(name = "util-scanners")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner("12 -7 3.5 true word 0x1f 99999999999 1e3\nsecond line\n\nlast");
        System.out.println(s.nextInt() + s.nextInt() + " " + s.nextDouble() + " " + s.nextBoolean() + " " + s.next()
                + " " + s.hasNextInt() + " " + s.next() + " " + s.hasNextInt() + s.hasNextLong() + " " + s.nextLong()
                + " " + s.nextBigDecimal());
        System.out.println("[" + s.nextLine() + "][" + s.nextLine() + "][" + s.nextLine() + "][" + s.nextLine() + "] "
                + s.hasNextLine());
        Scanner d = new Scanner("a, b ,c,,d").useDelimiter("\\s*,\\s*");
        StringJoiner j = new StringJoiner("|");
        while (d.hasNext()) {
            j.add(d.next());
        }
        System.out.println(j);
        System.out.println(new Scanner("ff 77 zz").nextInt(16) + " "
                + new Scanner("101").useRadix(2).nextInt() + " " + new Scanner("127 128").nextByte() + " "
                + new Scanner("12345678901234567890").nextBigInteger() + " " + new Scanner("1.5f").hasNextFloat() + " "
                + new Scanner("x1y2").findInLine("[a-z](\\d)") + " "
                + new Scanner("key=val").findInLine("(\\w+)=(\\w+)"));
        attempt(() -> new Scanner("abc").nextInt());
        attempt(() -> new Scanner("").next());
        attempt(() -> new Scanner("").nextLine());
        attempt(() -> new Scanner("300").nextByte());
        attempt(() -> {
            Scanner c = new Scanner("x");
            c.close();
            return c.next();
        });
        System.out.println(new Scanner("a1b22c").useDelimiter("\\d+").tokens().toList() + " "
                + new Scanner("x=1;y=2")
                        .findAll("(\\w)=(\\d)")
                        .map(m -> m.group(2) + m.group(1))
                        .toList() + " " + new Scanner("aaa bbb").hasNext("a+") + " "
                + new Scanner("skip me now").skip("skip\\s").next());
        Scanner sum = new Scanner(new StringReader("1 2 3 x 4"));
        int total = 0;
        while (sum.hasNext()) {
            if (sum.hasNextInt()) {
                total += sum.nextInt();
            } else {
                sum.next();
            }
        }
        System.out.println(total);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
