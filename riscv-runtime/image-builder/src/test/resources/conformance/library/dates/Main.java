package conformance.library.dates;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Dates, times and durations without a zone. */
@Unikernel(name = "library-dates")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 28);
        System.out.println(d.plusDays(2) + " " + d.isLeapYear() + " " + d.getDayOfWeek() + " "
                + d.withDayOfMonth(1).minusMonths(2) + " " + ChronoUnit.DAYS.between(LocalDate.of(1970, 1, 1), d) + " "
                + Period.between(LocalDate.of(2000, 5, 17), d) + " "
                + LocalDate.parse("1999-12-31").plusWeeks(1) + " " + DayOfWeek.MONDAY.plus(9));
        LocalTime t = LocalTime.of(23, 59, 30).plusSeconds(45);
        System.out.println(t + " " + LocalDateTime.of(d, t).plusHours(30) + " "
                + Duration.ofSeconds(3725).plusMillis(5) + " "
                + Duration.between(LocalTime.NOON, t).toMinutes());
    }
}
