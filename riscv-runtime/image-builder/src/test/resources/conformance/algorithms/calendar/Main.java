package conformance.algorithms.calendar;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Dates by arithmetic: weekdays, leap years, days between and Easter. */
@Unikernel(name = "algorithms-calendar")
@Requires(Console.class)
public final class Main {
    static boolean leap(int y) {
        return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    }

    static long days(int y, int m, int d) {
        int a = (14 - m) / 12;
        long yy = y + 4800L - a;
        int mm = m + 12 * a - 3;
        return d + (153 * mm + 2) / 5 + 365 * yy + yy / 4 - yy / 100 + yy / 400 - 32045;
    }

    static String easter(int y) {
        int a = y % 19;
        int b = y / 100;
        int c = y % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return day + "." + month;
    }

    static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            for (; n >= values[i]; n -= values[i]) {
                s.append(signs[i]);
            }
        }
        return s.toString();
    }

    public static void main(String[] args) {
        String[] names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        int leaps = 0;
        for (int y = 1583; y < 2500; y++) {
            leaps += leap(y) ? 1 : 0;
        }
        System.out.println(leaps);
        for (int y = 1900; y <= 2100; y += 25) {
            System.out.println(y + " " + roman(y) + " " + names[(int) (days(y, 1, 1) % 7)] + " " + easter(y) + " "
                    + (days(y, 12, 31) - days(1970, 1, 1)));
        }
    }
}
