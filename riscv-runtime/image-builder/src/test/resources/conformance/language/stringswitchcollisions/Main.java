package conformance.language.stringswitchcollisions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Switches over strings with equal hash codes, empty ones, nested ones, fallthrough, constants from elsewhere and long lists. */
@Unikernel(name = "language-stringswitchcollisions")
@Requires(Console.class)
public final class Main {
    private static final String CONSTANT = "Con" + "stant";
    private static final String NUMBER = "n" + 1 + 'c' + true + 2.5;

    static int collide(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaAa":
                return 3;
            case "BBBB":
                return 4;
            case "AaBB":
                return 5;
            case "BBAa":
                return 6;
            case "":
                return 7;
            case "\0":
                return 8;
            case "\0\0":
                return 9;
            default:
                return s.hashCode() == "AaAa".hashCode() ? -1 : 0;
        }
    }

    static String through(String s) {
        StringBuilder b = new StringBuilder();
        switch (s) {
            case "one":
                b.append(1);
            case "two":
                b.append(2);
                break;
            default:
                b.append('d');
            case "three":
                b.append(3);
            case CONSTANT:
                b.append('c');
                if (s.startsWith("C")) {
                    break;
                }
            case NUMBER:
                b.append('n');
        }
        return b.toString();
    }

    static int nested(String a, String b) {
        return switch (a) {
            case "x", "y" ->
                switch (b) {
                    case "x" -> a.equals(b) ? 1 : 2;
                    case "y" -> {
                        int n = 0;
                        for (char ch : (a + b).toCharArray()) {
                            switch (String.valueOf(ch)) {
                                case "x":
                                    continue;
                                case "y":
                                    n += 10;
                            }
                            n++;
                        }
                        yield n;
                    }
                    default -> throw new IllegalArgumentException(b);
                };
            case "caf\u00e9" -> 3;
            case "\ud83d\ude00" -> 4;
            case "a\"b\\c\n" -> 5;
            default -> b.length();
        };
    }

    static String month(String s) {
        return switch (s.toLowerCase()) {
            case "january", "march", "may", "july", "august", "october", "december" -> "31";
            case "april", "june", "september", "november" -> "30";
            case "february" -> "28 or 29";
            default -> "none";
        };
    }

    public static void main(String[] args) {
        for (String s : new String[] {
            "Aa",
            "BB",
            "AaAa",
            "BBBB",
            "AaBB",
            "BBAa",
            "",
            "\0",
            "\0\0",
            "\0\0\0",
            "C#",
            "BbAa",
            "aA",
            "Aa" + "C#",
            "C#BB"
        }) {
            System.out.print(collide(s) + "/" + collide(new StringBuilder(s).toString()) + " ");
        }
        System.out.println();
        for (String s : List.of("one", "two", "three", "four", "Constant", "n1ctrue2.5", "ONE")) {
            System.out.print(through(s) + " ");
        }
        System.out.println();
        for (String a : new String[] {"x", "y", "caf\u00e9", "cafe\u0301", "\ud83d\ude00", "\ud83d", "a\"b\\c\n"}) {
            attempt(() -> nested(a, "x") + " " + nested(a, "y"));
            attempt(() -> nested(a, "zzz"));
        }
        attempt(() -> collide(null));
        attempt(() -> nested("x", null));
        for (String m : "January feb FEBRUARY june May mai September".split(" ")) {
            System.out.print(month(m) + ", ");
        }
        System.out.println();
        Map<Integer, Integer> tally = new TreeMap<>();
        char[] alphabet = {'A', 'B', 'a', 'C', '#'};
        for (int i = 0; i < 625; i++) {
            String s = "" + alphabet[i % 5] + alphabet[i / 5 % 5] + alphabet[i / 25 % 5] + alphabet[i / 125];
            tally.merge(collide(s), 1, Integer::sum);
        }
        System.out.println(tally);
        System.out.println("Aa".hashCode() + " " + "BB".hashCode() + " " + "C#".hashCode() + " " + "Aa".equals("BB")
                + " " + "AaBB".compareTo("BBAa"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
