package conformance.sizes.time;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Parses, moves, compares and prints dates and times. */
@Unikernel(name = "sizes-time", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDate landing = LocalDate.of(1969, Month.JULY, 20);
        System.out.println(landing + " " + landing.getDayOfWeek() + " day " + landing.getDayOfYear());
        LocalDate deadline = landing.plusMonths(7).plusDays(11).withDayOfMonth(28);
        System.out.println(deadline + " " + deadline.isLeapYear() + " " + deadline.isAfter(landing));
        System.out.println(ChronoUnit.DAYS.between(landing, deadline) + " " + Period.between(landing, deadline));
        LocalDateTime start = LocalDateTime.of(landing, LocalTime.of(20, 17, 40));
        LocalDateTime end = start.plus(Duration.ofHours(21).plusMinutes(36));
        System.out.println(start + " to " + end + ": " + Duration.between(start, end));
        int fridays = 0;
        for (LocalDate day = landing; day.isBefore(deadline); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() == 13) {
                fridays++;
            }
        }
        System.out.println(fridays + " Friday the 13th");
    }
}
