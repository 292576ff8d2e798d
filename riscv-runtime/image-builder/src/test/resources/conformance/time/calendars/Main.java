package conformance.time.calendars;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month calendar, working days, leap years, Easter, ages and moon-landing arithmetic. */
@Unikernel(name = "time-calendars")
@Requires(Console.class)
public final class Main {
    static String month(int y, int m) {
        LocalDate first = LocalDate.of(y, m, 1);
        StringBuilder b = new StringBuilder(first.getMonth() + " " + y + "\n")
                .append("   ".repeat(first.getDayOfWeek().getValue() - 1));
        for (LocalDate d = first; d.getMonthValue() == m; d = d.plusDays(1)) {
            b.append(String.format("%3d", d.getDayOfMonth()));
            if (d.getDayOfWeek() == DayOfWeek.SUNDAY) {
                b.append('\n');
            }
        }
        return b.toString();
    }

    static LocalDate easter(int y) {
        int a = y % 19,
                b = y / 100,
                c = y % 100,
                d = b / 4,
                e = b % 4,
                f = (b + 8) / 25,
                g = (b - f + 1) / 3,
                h = (19 * a + b - d - g + 15) % 30,
                i = c / 4,
                k = c % 4,
                l = (32 + 2 * e + 2 * i - h - k) % 7,
                m = (a + 11 * h + 22 * l) / 451,
                n = h + l - 7 * m + 114;
        return LocalDate.of(y, n / 31, n % 31 + 1);
    }

    public static void main(String[] args) {
        System.out.println(month(2024, 2));
        System.out.println(month(2023, 10));
        System.out.println(IntStream.rangeClosed(2020, 2030)
                .mapToObj(y -> easter(y).toString())
                .collect(Collectors.joining(" ")));
        LocalDate d = LocalDate.of(2024, 12, 20);
        int n = 0;
        while (n < 10) {
            d = d.plusDays(1);
            if (d.getDayOfWeek().getValue() < 6 && !(d.getMonthValue() == 12 && d.getDayOfMonth() == 25)) {
                n++;
            }
        }
        System.out.println(d + " " + d.getDayOfWeek());
        System.out.println(Stream.iterate(LocalDate.of(2024, 1, 13), x -> x.plusMonths(1))
                .limit(36)
                .filter(x -> x.getDayOfWeek() == DayOfWeek.FRIDAY)
                .toList());
        System.out.println(Period.between(LocalDate.of(1969, 7, 20), LocalDate.of(2024, 3, 1)) + " "
                + ChronoUnit.DAYS.between(LocalDate.of(1969, 7, 20), LocalDate.of(2024, 3, 1)) + " "
                + IntStream.range(1890, 1910).filter(Year::isLeap).boxed().toList());
    }
}
