package conformance.algorithms.roman;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Numbers in words, Roman numerals, Base-N with big values, Luhn, ISBN and Gray codes. */
@Unikernel(name = "algorithms-roman", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    static final int[] V = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    static final String[] S = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    static String roman(int n) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < V.length; i++) {
            while (n >= V[i]) {
                b.append(S[i]);
                n -= V[i];
            }
        }
        return b.toString();
    }

    static int arabic(String s) {
        int n = 0;
        for (int i = 0; i < V.length; i++) {
            while (s.startsWith(S[i])) {
                n += V[i];
                s = s.substring(S[i].length());
            }
        }
        if (!s.isEmpty()) {
            throw new NumberFormatException("left over " + s);
        }
        return n;
    }

    static final String[]
            SMALL =
                    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                            .split(" "),
            TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
            BIG = {"", " thousand", " million", " billion", " trillion"};

    static String words(long n) {
        if (n < 0) {
            return "minus " + words(-n);
        }
        if (n < 20) {
            return SMALL[(int) n];
        }
        if (n < 100) {
            return TENS[(int) n / 10] + (n % 10 == 0 ? "" : "-" + SMALL[(int) n % 10]);
        }
        if (n < 1000) {
            return SMALL[(int) n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
        }
        StringJoiner j = new StringJoiner(" ");
        long unit = 1_000_000_000_000L;
        for (int i = 4; i > 0; i--, unit /= 1000) {
            if (n >= unit) {
                j.add(words(n / unit) + BIG[i]);
                n %= unit;
            }
        }
        if (n > 0) {
            j.add(words(n));
        }
        return j.toString();
    }

    static boolean luhn(String s) {
        int sum = 0;
        for (int i = 0; i < s.length(); i++) {
            int d = Character.digit(s.charAt(s.length() - 1 - i), 10);
            sum += i % 2 == 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2;
        }
        return sum % 10 == 0;
    }

    public static void main(String[] args) {
        for (int n : new int[] {1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999}) {
            System.out.print(roman(n) + "=" + arabic(roman(n)) + " ");
        }
        System.out.println();
        boolean same = true;
        for (int i = 1; i < 4000; i++) {
            same &= arabic(roman(i)) == i;
        }
        System.out.println(same);
        attempt(() -> arabic("XYZ"));
        for (long n : new long[] {0, 13, 21, 100, 342, 1000, 1_000_001, 987_654_321_012L, -45}) {
            System.out.println(words(n));
        }
        System.out.println(luhn("4539578763621486") + " " + luhn("4539578763621487") + " " + luhn("0"));
        StringBuilder g = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            int code = i ^ i >> 1, back = code;
            for (int s = 1; s < 8; s <<= 1) {
                back ^= back >> s;
            }
            g.append(Integer.toBinaryString(code | 16).substring(1)).append(back == i ? " " : "! ");
        }
        System.out.println(g);
        int check = 0;
        String isbn = "030640615";
        for (int i = 0; i < 9; i++) {
            check += (10 - i) * (isbn.charAt(i) - '0');
        }
        System.out.println((11 - check % 11) % 11);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
