package conformance.language.switchforms;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Old and new switches over ints, chars, strings, enums and boxes, with fall-through and yield. */
@Unikernel(name = "language-switchforms")
@Requires(Console.class)
public final class Main {
    enum Color {
        RED,
        GREEN,
        BLUE,
        BLACK
    }

    static String old(int i) {
        String s = "";
        switch (i) {
            case 1:
                s += "one ";
            case 2:
                s += "two ";
                break;
            case -5: {
                s += "minus ";
            }
            default:
                s += "default ";
            case 100:
                s += "hundred ";
        }
        return s;
    }

    static int arrow(Color c) {
        return switch (c) {
            case RED, BLUE -> 1;
            case GREEN -> {
                int t = c.ordinal() * 10;
                yield t + 5;
            }
            default -> throw new IllegalArgumentException(c + "?");
        };
    }

    static int yields(String s) {
        return switch (s) {
            case "a", "b":
                yield 1;
            case "Aa":
            case "BB":
                yield s.charAt(0);
            case "":
                yield -1;
            default:
                int n = s.length();
                if (n > 3) {
                    yield n * 2;
                }
                yield n;
        };
    }

    static char chars(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 'V';
            case '0' -> '#';
            case '\uffff' -> '!';
            default -> Character.isLetter(c) ? 'C' : '_';
        };
    }

    static String boxed(Integer i) {
        switch (i) {
            case Integer.MAX_VALUE:
                return "max";
            case Integer.MIN_VALUE:
                return "min";
            case 0:
                return "zero";
            default:
                return "other";
        }
    }

    static long nested(int a, int b) {
        return switch (a) {
            case 0 ->
                switch (b) {
                    case 0 -> 0L;
                    case 1 -> 1;
                    default -> 'x';
                };
            case 1 -> {
                switch (b) {
                    case 0:
                        yield 10L;
                    default:
                        break;
                }
                yield 20L;
            }
            default -> (byte) (a * b);
        };
    }

    public static void main(String[] args) {
        for (int i : new int[] {1, 2, -5, 100, 7}) {
            System.out.println(old(i));
        }
        for (Color c : Color.values()) {
            attempt(() -> arrow(c));
        }
        for (String s : new String[] {"a", "b", "Aa", "BB", "", "xyz", "wxyz", "C#"}) {
            System.out.print(yields(s) + " ");
        }
        System.out.println();
        for (char c : "abz0?e\uffff".toCharArray()) {
            System.out.print(chars(c));
        }
        System.out.println();
        for (Integer i : new Integer[] {0, Integer.MAX_VALUE, Integer.MIN_VALUE, 3}) {
            System.out.println(boxed(i));
        }
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                System.out.print(nested(a, b * 100) + " " + nested(a, b) + " ");
            }
        }
        System.out.println();
        byte b = 3;
        switch (b) {
            case 3 -> System.out.println("byte");
            case (byte) 200 -> System.out.println("wrapped");
            default -> System.out.println("none");
        }
        try {
            Color none = null;
            switch (none) {
                case RED:
                    System.out.println("red");
            }
        } catch (NullPointerException e) {
            System.out.println("null switched");
        }
        try {
            String none = null;
            System.out.println(
                    switch (none) {
                        case "x" -> 1;
                        default -> 2;
                    });
        } catch (NullPointerException e) {
            System.out.println("null switched");
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
