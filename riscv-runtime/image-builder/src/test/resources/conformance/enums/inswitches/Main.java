package conformance.enums.inswitches;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Switches over enums: from several enums, with defaults, in expressions, with null, in nested classes and lambdas. */
@Unikernel(name = "enums-inswitches")
@Requires(Console.class)
public final class Main {
    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        boolean weekend() {
            return switch (this) {
                case SAT, SUN -> true;
                default -> false;
            };
        }

        Day plus(int days) {
            return values()[Math.floorMod(ordinal() + days, values().length)];
        }
    }

    enum Size {
        S,
        M,
        L
    }

    static final class Inner {
        static int cost(Size s, Day d) {
            int c = 0;
            switch (s) {
                case L:
                    c += 100;
                case M:
                    c += 10;
                case S:
                    c += 1;
            }
            switch (d) {
                case SUN:
                    return -c;
                case WED:
                case THU:
                    c *= 2;
                    break;
                default:
                    c += d.ordinal();
                    break;
                case MON:
                    c = 7;
            }
            return c;
        }
    }

    static String none(Size s) {
        switch (s) {
        }
        return "nothing";
    }

    static int total(Size s) {
        int total =
                switch (s) {
                    case S -> 1;
                    case M -> {
                        int t = 0;
                        for (Day d : Day.values()) {
                            if (d == Day.FRI) {
                                break;
                            }
                            t += d.ordinal();
                        }
                        yield t;
                    }
                    case L ->
                        switch (Day.values()[s.ordinal()]) {
                            case WED -> s.name().length() + 1000;
                            case MON, TUE, THU, FRI, SAT, SUN -> throw new IllegalStateException("never");
                        };
                };
        return total;
    }

    public static void main(String[] args) {
        for (Day d : Day.values()) {
            StringBuilder b = new StringBuilder(d + (d.weekend() ? " rest" : " work"));
            for (Size s : Size.values()) {
                b.append(' ').append(Inner.cost(s, d)).append(',').append(none(s).length());
            }
            System.out.println(b + " " + d.plus(-3) + " " + d.plus(10));
        }
        for (Size s : Size.values()) {
            System.out.println(s + " " + total(s));
        }
        attempt(() -> total(null));
        attempt(() -> Inner.cost(Size.M, null));
        attempt(() -> none(null));
        Function<Day, String> f = d -> switch (d) {
            case MON -> "first";
            case SUN -> {
                try {
                    yield Integer.toString(Integer.parseInt(d.name()));
                } catch (NumberFormatException e) {
                    yield "caught " + e.getMessage();
                } finally {
                    System.out.println("finally " + d);
                }
            }
            default -> d.name().toLowerCase().charAt(0) + "";
        };
        System.out.println(Arrays.stream(Day.values()).map(f).collect(Collectors.joining("|")));
        int[] count = new int[Size.values().length];
        for (int i = 0; i < 50; i++) {
            Size s = Size.values()[i * i % 3];
            count[s.ordinal()] += switch (s) {
                case S -> 1;
                case M -> 2;
                case L -> 3;
            };
        }
        System.out.println(Arrays.toString(count));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
