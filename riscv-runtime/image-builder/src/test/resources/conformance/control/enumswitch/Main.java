package conformance.control.enumswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Switches on an enum, old and new. */
@Unikernel(name = "control-enumswitch")
@Requires(Console.class)
public final class Main {
    enum Day {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY
    }

    static int letters(Day day) {
        switch (day) {
            case MONDAY:
            case FRIDAY:
            case SUNDAY:
                return 6;
            case TUESDAY:
                return 7;
            default:
                return 8;
            case WEDNESDAY:
                return 9;
        }
    }

    static boolean weekend(Day day) {
        return switch (day) {
            case SATURDAY, SUNDAY -> true;
            default -> false;
        };
    }

    static String next(Day day) {
        return switch (day) {
            case MONDAY -> "TUE";
            case TUESDAY -> "WED";
            case WEDNESDAY -> "THU";
            case THURSDAY -> "FRI";
            case FRIDAY -> "SAT";
            case SATURDAY -> "SUN";
            case SUNDAY -> {
                String m = "MO";
                yield m + "N";
            }
        };
    }

    public static void main(String[] args) {
        for (Day day : Day.values()) {
            System.out.println(day + " " + letters(day) + " " + weekend(day) + " " + next(day));
        }
    }
}
