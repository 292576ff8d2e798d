package conformance.util.scannersandtokens;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.function.Supplier;

/** Scanner, StringTokenizer and StringJoiner: delimiters, types, radixes, errors that leave the input, lines mixed with tokens, delimiters returned. */
@Unikernel(name = "util-scannersandtokens")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner("12 -7 3.5 true word 0x1F 99999999999 1,234\nrest of line\n\nlast");
        System.out.println(s.nextInt() + " " + s.nextInt() + " " + s.hasNextInt() + " " + s.nextDouble() + " "
                + s.nextBoolean() + " " + s.next());
        attempt(s::nextInt);
        System.out.println(s.hasNextInt() + " " + s.next() + " " + s.hasNextInt() + s.hasNextLong() + " " + s.nextLong()
                + " " + s.hasNextInt() + " " + s.next() + "[" + s.nextLine() + "][" + s.nextLine() + "][" + s.nextLine()
                + "] " + s.hasNextLine() + s.nextLine());
        attempt(s::nextLine);
        attempt(s::next);
        s.close();
        attempt(s::hasNext);
        Scanner t = new Scanner("a1b22c333").useDelimiter("[a-z]");
        System.out.println(t.next() + "|" + t.next() + "|" + t.nextInt() + "|" + t.hasNext());
        Scanner u = new Scanner("ff 10 zz").useRadix(16);
        System.out.println(u.nextInt() + " " + u.nextInt(2) + " " + u.hasNextInt(36) + u.nextInt(36) + " " + u.radix()
                + " " + u.delimiter());
        attempt(() -> new Scanner("300").nextByte());
        attempt(() -> new Scanner("x=5;y=6").findInLine("(\\w)=(\\d)")
                + new Scanner("skipthis").skip("skip").next());
        attempt(() -> new Scanner("abc").skip("b"));
        System.out.println(
                new Scanner("1 2 3").tokens().mapToInt(Integer::parseInt).sum() + " "
                        + new Scanner("k1=v1 k2=v2")
                                .findAll("=(\\w+)")
                                .map(r -> r.group(1))
                                .toList() + " " + new Scanner("12345678901234567890 1e-3").nextBigInteger() + " "
                        + new Scanner("1.50").nextBigDecimal());
        StringTokenizer k = new StringTokenizer(" one two,three;four ", " ,;");
        StringBuilder b = new StringBuilder(k.countTokens() + ":");
        while (k.hasMoreTokens()) {
            b.append(k.nextToken()).append('/').append(k.countTokens()).append(' ');
        }
        System.out.println(b);
        attempt(k::nextToken);
        k = new StringTokenizer("a+b-c", "+-", true);
        b.setLength(0);
        while (k.hasMoreElements()) {
            b.append('[').append(k.nextElement()).append(']');
        }
        k = new StringTokenizer("x:y z");
        System.out.println(b + " " + k.nextToken(":") + k.nextToken(" ") + k.nextToken() + k.hasMoreTokens());
        StringJoiner j = new StringJoiner(", ", "<", ">");
        System.out.println(j + " " + j.length() + " " + j.setEmptyValue("none") + " "
                + j.add("a").add(null).add("") + " " + j.length());
        StringJoiner o = new StringJoiner("-").add("x").add("y");
        System.out.println(j.merge(o) + " " + o.merge(o) + " "
                + new StringJoiner("|", "(", ")").merge(new StringJoiner("z")) + " " + j.merge(j));
        attempt(() -> new StringJoiner(null));
        attempt(() -> j.merge(null));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
