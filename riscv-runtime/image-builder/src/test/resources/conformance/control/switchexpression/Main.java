package conformance.control.switchexpression;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Switch expressions with arrows, yields, blocks and results of every type. */
@Unikernel(name = "control-switchexpression")
@Requires(Console.class)
public final class Main {
    static int days(int month, boolean leap) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> {
                if (leap) {
                    yield 29;
                }
                yield 28;
            }
            default -> 31;
        };
    }

    static double scale(String unit) {
        return switch (unit) {
            case "mm" -> 1e-3;
            case "km" -> 1000;
            case "m" -> 1f;
            default -> Double.NaN;
        };
    }

    static long old(int v) {
        return switch (v) {
            case 1:
                yield 1L << 40;
            case 2:
            case 3:
                v *= 10;
            default:
                yield v;
        };
    }

    static void statement(char c) {
        switch (c) {
            case 'x' -> System.out.println("ex");
            case 'y', 'z' -> {
                System.out.print("why ");
                System.out.println("zed");
            }
            default -> System.out.println("?");
        }
    }

    public static void main(String[] args) {
        int total = 0;
        for (int month = 1; month <= 12; month++) {
            total += days(month, month % 2 == 0) * month;
        }
        System.out.println(total);
        System.out.println((long) (scale("mm") * 1e6) + " " + (long) scale("km") + " " + (long) scale("m") + " "
                + (scale("") != scale("")));
        for (int v = 0; v < 5; v++) {
            System.out.println(old(v)
                    + switch (v % 3) {
                        case 0 ->
                            switch (v) {
                                case 0 -> " zero";
                                default -> " three";
                            };
                        case 1 -> " one";
                        default -> " two";
                    });
        }
        statement('x');
        statement('z');
        statement('q');
        int sum = 1
                + switch (total & 1) {
                            case 0 -> 10;
                            default -> 20;
                        }
                        * 2;
        System.out.println(sum);
    }
}
