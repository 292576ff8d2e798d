package conformance.time.clocks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Clocks, epochs and conversions: fixed, offset and ticking clocks, epoch days and seconds, nano-of-day, leap years over centuries. */
@Unikernel(name = "time-clocks")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Clock c = Clock.fixed(Instant.ofEpochSecond(1_700_000_000L, 123_456_789), ZoneOffset.ofHours(-7));
        System.out.println(c.instant() + " " + c.millis() + " " + c.getZone() + " " + LocalDateTime.now(c) + " "
                + LocalDate.now(c) + " " + LocalTime.now(c) + " " + OffsetDateTime.now(c) + " " + Year.now(c) + " "
                + YearMonth.now(c) + " " + Instant.now(c).getNano() + " " + c);
        Clock off = Clock.offset(c, Duration.ofMinutes(-90));
        System.out.println(
                off.instant() + " " + Clock.tick(c, Duration.ofSeconds(7)).instant() + " "
                        + Clock.tick(c, Duration.ofNanos(1000)).instant() + " " + c.withZone(ZoneOffset.UTC) + " "
                        + c.equals(Clock.fixed(c.instant(), ZoneOffset.ofHours(-7))) + " "
                        + Clock.systemUTC().getZone());
        attempt(() -> Clock.tick(c, Duration.ofNanos(7)));
        for (long day : new long[] {
            0, -1, 1, 59, 60, 365, 11016, 11017, 19782, -719528, -719529, 2932896, 100_000_000, -365_243_219_162L
        }) {
            LocalDate d = LocalDate.ofEpochDay(day);
            System.out.println(day + " " + d + " " + d.toEpochDay() + " " + d.getDayOfWeek() + " " + d.getDayOfYear()
                    + " " + d.isLeapYear() + " " + d.lengthOfMonth() + " " + d.getEra());
        }
        attempt(() -> LocalDate.ofEpochDay(Long.MAX_VALUE));
        int leaps = 0, thirteenths = 0;
        LocalDate d = LocalDate.of(1700, 1, 13);
        while (d.getYear() < 2101) {
            leaps += d.getMonthValue() == 1 && d.isLeapYear() ? 1 : 0;
            thirteenths += d.getDayOfWeek() == DayOfWeek.FRIDAY ? 1 : 0;
            d = d.plusMonths(1);
        }
        System.out.println(leaps + " " + thirteenths);
        for (long s :
                new long[] {0, -1, 86399, 86400, 951_782_400L, 4_102_444_799L, -62_167_219_200L, -62_167_219_201L}) {
            LocalDateTime t = LocalDateTime.ofEpochSecond(s, 5_000, ZoneOffset.ofHoursMinutes(1, 30));
            System.out.println(s + " " + t + " " + t.toEpochSecond(ZoneOffset.ofHoursMinutes(1, 30)) + " "
                    + t.toLocalTime().toSecondOfDay() + " " + t.toLocalTime().toNanoOfDay() + " "
                    + Instant.ofEpochSecond(s) + " "
                    + Instant.ofEpochSecond(s, -1).getNano());
        }
        System.out.println(LocalDate.ofYearDay(2024, 366) + " " + LocalTime.ofSecondOfDay(3661) + " "
                + LocalTime.ofNanoOfDay(86_399_999_999_999L) + " " + LocalTime.of(13, 5, 0, 120_000_000));
        attempt(() -> LocalDate.ofYearDay(2023, 366));
        attempt(() -> LocalTime.ofSecondOfDay(86400));
        attempt(() -> Instant.MAX.plusSeconds(1));
        attempt(() -> Instant.ofEpochSecond(Long.MAX_VALUE));
        attempt(() -> Instant.MIN.toEpochMilli());
        attempt(() -> LocalDate.MAX.plusDays(1));
        System.out.println(LocalDate.of(2024, 1, 31).plusMonths(1) + " "
                + LocalDate.of(2024, 2, 29).plusYears(1) + " "
                + LocalDate.of(2024, 2, 29).minusYears(4) + " "
                + LocalDate.of(2024, 3, 31).minusMonths(1) + " "
                + LocalDate.of(2024, 12, 31).plusWeeks(1) + " "
                + LocalDate.of(1, 1, 1).minusDays(1) + " "
                + LocalDate.of(9999, 12, 31).plusDays(1) + " "
                + LocalTime.of(23, 59).plusMinutes(2) + " " + LocalTime.MIN.minusNanos(1));
        System.out.println(Duration.ofMillis(-1).toString()
                + Duration.ofSeconds(3661, 5).toHoursPart()
                + Duration.ofDays(-1).abs()
                + Duration.ofSeconds(100).dividedBy(Duration.ofSeconds(7))
                + Duration.ofSeconds(10).dividedBy(3)
                + Duration.ofSeconds(1).multipliedBy(-3)
                + Duration.ofNanos(Long.MAX_VALUE)
                + Duration.parse("-PT1H-5.5S"));
        attempt(() -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
        attempt(() -> Duration.parse("PT1X"));
        attempt(() -> Period.parse("P1Y2M3W4D").normalized() + " "
                + Period.of(1, 25, -40).normalized() + " " + Period.of(0, 0, 0).isZero()
                + Period.ofDays(3).multipliedBy(-2));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
