package conformance.time.localdates;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** LocalDate: arithmetic, fields, comparison, limits, epoch days. */
@Unikernel(name = "time-localdates")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        System.out.println(
                d + " " + d.getDayOfWeek() + " " + d.getDayOfYear() + " " + d.isLeapYear() + " " + d.lengthOfMonth()
                        + " " + d.lengthOfYear() + " " + d.getMonth() + " " + d.toEpochDay() + " " + d.hashCode());
        System.out.println(d.plusYears(1) + " " + d.plusMonths(12) + " " + d.minusMonths(1) + " " + d.plusWeeks(3) + " "
                + d.plusDays(-60) + " " + d.plus(2, ChronoUnit.DECADES) + " " + d.minus(Period.of(1, 2, 3)));
        System.out.println(d.withYear(2023) + " " + d.withMonth(4) + " " + d.withDayOfMonth(1) + " "
                + d.withDayOfYear(366) + " " + d.with(ChronoField.DAY_OF_WEEK, 1) + " " + d.with(Month.JANUARY));
        System.out.println(d.isBefore(LocalDate.EPOCH) + " " + d.isAfter(LocalDate.MIN) + " "
                + d.isEqual(LocalDate.of(2024, Month.FEBRUARY, 29)) + " " + d.compareTo(LocalDate.of(2024, 3, 1)) + " "
                + LocalDate.MAX + " " + LocalDate.MIN);
        System.out.println(LocalDate.ofEpochDay(-719528) + " " + LocalDate.ofYearDay(2023, 200) + " "
                + LocalDate.ofEpochDay(1_000_000) + " " + LocalDate.of(-5, 1, 1) + " " + LocalDate.of(12345, 6, 7));
        System.out.println(d.until(LocalDate.of(2030, 1, 1)) + " " + d.until(LocalDate.of(2030, 1, 1), ChronoUnit.WEEKS)
                + " " + ChronoUnit.MONTHS.between(d, LocalDate.of(2000, 1, 30)) + " "
                + d.datesUntil(LocalDate.of(2024, 3, 4))
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(",")));
        System.out.println(d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + " " + d.getLong(ChronoField.EPOCH_DAY) + " "
                + d.get(ChronoField.YEAR_OF_ERA) + " " + d.range(ChronoField.DAY_OF_MONTH) + " "
                + d.isSupported(ChronoUnit.HOURS) + " " + d.getEra() + " " + d.getChronology());
        System.out.println(d.atStartOfDay() + " " + d.atTime(13, 5) + " " + d.atTime(1, 2, 3, 4));
        int h = 0;
        LocalDate x = LocalDate.of(1899, 12, 25);
        for (int i = 0; i < 500; i++) {
            x = x.plusDays(97);
            h = h * 31 + x.getDayOfWeek().ordinal() * x.getDayOfYear() + x.lengthOfMonth();
        }
        System.out.println(x + " " + h);
        attempt(() -> LocalDate.of(2023, 2, 29));
        attempt(() -> LocalDate.of(2023, 13, 1));
        attempt(() -> LocalDate.of(2023, 4, 31));
        attempt(() -> d.plusDays(Long.MAX_VALUE));
        attempt(() -> d.get(ChronoField.HOUR_OF_DAY));
        attempt(() -> LocalDate.ofYearDay(2023, 366));
        attempt(() -> d.get(ChronoField.EPOCH_DAY));
        attempt(() -> LocalDate.MAX.plusDays(1));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
