package conformance.time.instants;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Instant: epoch arithmetic, text and parsing. */
@Unikernel(name = "time-instants")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Instant i = Instant.ofEpochSecond(1_700_000_000L, 123_000_000);
        System.out.println(i + " " + i.plusSeconds(86400) + " " + i.minusMillis(123) + " " + i.plusNanos(1) + " "
                + i.toEpochMilli() + " " + i.getNano() + " " + i.truncatedTo(ChronoUnit.HOURS) + " " + Instant.EPOCH
                + " " + Instant.ofEpochMilli(-1) + " " + Instant.MAX + " " + Instant.MIN);
        System.out.println(i.isAfter(Instant.EPOCH) + " " + i.compareTo(i.plusNanos(5)) + " "
                + i.until(Instant.EPOCH, ChronoUnit.DAYS) + " " + Duration.between(Instant.EPOCH, i) + " "
                + ChronoUnit.MINUTES.between(i, i.plus(3, ChronoUnit.HALF_DAYS)) + " "
                + i.get(ChronoField.MICRO_OF_SECOND) + " " + i.hashCode() + " "
                + i.atOffset(ZoneOffset.ofHoursMinutes(5, 30)) + " " + i.atZone(ZoneOffset.UTC));
        for (String s : new String[] {
            "2024-02-29T12:34:56Z",
            "1969-12-31T23:59:59.999999999Z",
            "2024-01-01T00:00:00.1Z",
            "2024-01-01T24:00:00Z",
            "+12345-01-01T00:00:00Z",
            "2024-01-01",
            "2024-02-30T00:00:00Z",
            "2024-01-01T00:00:00"
        }) {
            attempt(() -> s + " -> " + Instant.parse(s));
        }
        attempt(() -> Instant.MAX.plusNanos(1));
        attempt(() -> i.plus(1, ChronoUnit.MONTHS));
        attempt(() -> i.get(ChronoField.INSTANT_SECONDS));
        attempt(() -> i.get(ChronoField.YEAR));
        Clock clock = Clock.fixed(i, ZoneOffset.UTC);
        System.out.println(clock.instant() + " " + LocalDate.now(clock) + " " + LocalDateTime.now(clock) + " "
                + Clock.offset(clock, Duration.ofDays(-1)).instant() + " "
                + Clock.tick(clock, Duration.ofMinutes(1)).millis() + " " + clock + " " + ZonedDateTime.now(clock) + " "
                + Year.now(clock) + YearMonth.now(clock) + MonthDay.now(clock));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
