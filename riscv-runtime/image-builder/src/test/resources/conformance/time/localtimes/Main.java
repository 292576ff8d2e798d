package conformance.time.localtimes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** LocalTime and LocalDateTime: wrapping, truncation, fields, differences. */
@Unikernel(name = "time-localtimes")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalTime t = LocalTime.of(23, 59, 58, 123_456_789);
        System.out.println(t + " " + t.plusSeconds(3) + " " + t.minusHours(30) + " " + t.plusNanos(876_543_211) + " "
                + t.truncatedTo(ChronoUnit.MINUTES) + " " + t.withNano(1000) + " " + LocalTime.NOON + LocalTime.MIDNIGHT
                + " " + LocalTime.MAX);
        System.out.println(t.toSecondOfDay() + " " + t.toNanoOfDay() + " " + LocalTime.ofSecondOfDay(3661) + " "
                + LocalTime.ofNanoOfDay(1) + " " + LocalTime.of(5, 0).isBefore(t) + " " + t.get(ChronoField.AMPM_OF_DAY)
                + t.get(ChronoField.CLOCK_HOUR_OF_AMPM) + " " + t.get(ChronoField.MILLI_OF_SECOND) + " "
                + LocalTime.of(1, 0).until(t, ChronoUnit.MINUTES) + " " + Duration.between(t, LocalTime.NOON) + " "
                + t.hashCode());
        LocalDateTime d = LocalDateTime.of(2023, Month.DECEMBER, 31, 23, 30);
        System.out.println(d + " " + d.plusMinutes(45) + " " + d.minusSeconds(1) + " " + d.plusNanos(1) + " "
                + d.plusHours(24 * 60) + " " + d.truncatedTo(ChronoUnit.DAYS) + " " + d.toLocalDate() + " "
                + d.toLocalTime() + " " + d.with(LocalTime.of(1, 2, 3)) + " " + d.withMonth(2));
        System.out.println(ChronoUnit.HOURS.between(d, LocalDateTime.of(2024, 2, 29, 0, 0)) + " "
                + d.until(LocalDateTime.of(2020, 1, 1, 0, 0), ChronoUnit.MONTHS) + " "
                + Duration.between(d, d.plusDays(3).minusNanos(5)) + " " + d.compareTo(d.plusYears(2)) + " "
                + d.isAfter(d.minusNanos(1)) + " " + d.toEpochSecond(ZoneOffset.UTC) + " "
                + LocalDateTime.ofEpochSecond(-1, 999, ZoneOffset.ofHours(5)) + " "
                + LocalDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
        System.out.println(d.getDayOfWeek() + " " + d.get(ChronoField.HOUR_OF_AMPM) + " "
                + d.getLong(ChronoField.MICRO_OF_DAY) + " " + d.range(ChronoField.DAY_OF_YEAR) + " "
                + d.equals(LocalDateTime.of(2023, 12, 31, 23, 30, 0, 0)) + " "
                + d.plus(Duration.ofDays(1).plusMillis(1)) + " " + d.minus(Period.ofMonths(1)));
        attempt(() -> LocalTime.of(24, 0));
        attempt(() -> LocalTime.of(1, 60));
        attempt(() -> LocalTime.ofSecondOfDay(86400));
        attempt(() -> t.truncatedTo(ChronoUnit.WEEKS));
        attempt(() -> t.plus(1, ChronoUnit.DAYS));
        attempt(() -> t.get(ChronoField.YEAR));
        attempt(() -> t.getLong(ChronoField.INSTANT_SECONDS));
        attempt(() -> t.adjustInto(LocalDate.EPOCH));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
