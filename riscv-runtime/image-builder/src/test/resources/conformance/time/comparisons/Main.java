package conformance.time.comparisons;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Comparing and sorting dates, times and offsets; between, until, ranges of fields, truncation, equality across types. */
@Unikernel(name = "time-comparisons")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<LocalDateTime> l = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            l.add(LocalDateTime.of(2024 - i % 3, 1 + i * 5 % 12, 1 + i * 7 % 28, i * 3, i * 7, i, i * 1000));
        }
        Collections.sort(l);
        System.out.println(l);
        System.out.println(l.get(0).isBefore(l.get(1)) + " " + l.get(0).isAfter(l.get(1)) + " "
                + l.get(0).isEqual(l.get(0)) + " " + l.get(0).compareTo(l.get(7)) + " "
                + l.get(3).toLocalDate().compareTo(l.get(2).toLocalDate()) + " "
                + l.get(3).equals(l.get(3).plusNanos(0)) + " " + l.get(1).hashCode());
        LocalDateTime a = LocalDateTime.of(2020, 2, 29, 23, 59, 59, 999_999_999);
        LocalDateTime b = LocalDateTime.of(2024, 3, 1, 0, 0);
        for (ChronoUnit u : ChronoUnit.values()) {
            attempt(() ->
                    u + " " + a.until(b, u) + " " + u.between(b, a) + " " + u.isDateBased() + " " + u.getDuration());
            attempt(() -> a.plus(1, u) + " " + a.minus(3, u));
            attempt(() -> a.truncatedTo(u));
        }
        for (ChronoField f : ChronoField.values()) {
            attempt(() -> f + " " + f.range() + " " + a.getLong(f) + " " + a.range(f) + " "
                    + a.with(f, f.range().getMinimum() + 1) + " " + f.getBaseUnit() + f.getRangeUnit());
        }
        attempt(() -> a.get(ChronoField.NANO_OF_DAY));
        attempt(() -> a.with(ChronoField.MONTH_OF_YEAR, 13));
        attempt(() -> LocalDate.of(2023, 2, 29));
        attempt(() -> LocalTime.of(24, 0));
        System.out.println(Period.between(a.toLocalDate(), b.toLocalDate()) + " " + Duration.between(a, b) + " "
                + a.toLocalDate().until(b.toLocalDate()) + " "
                + a.toLocalDate()
                        .datesUntil(b.toLocalDate(), Period.ofMonths(11))
                        .toList());
        OffsetDateTime x = a.atOffset(ZoneOffset.ofHours(5));
        OffsetDateTime y = a.minusHours(5).atOffset(ZoneOffset.UTC);
        System.out.println(x.isEqual(y) + " " + x.equals(y) + " " + x.compareTo(y) + " "
                + x.toInstant().equals(y.toInstant()) + " "
                + OffsetDateTime.timeLineOrder().compare(x, y) + " "
                + x.toOffsetTime().isAfter(y.toOffsetTime()) + " "
                + x.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(-3, -30)) + " "
                + x.withOffsetSameLocal(ZoneOffset.MAX));
        System.out.println(new TreeSet<>(
                        List.of(ZoneOffset.ofHours(2), ZoneOffset.UTC, ZoneOffset.ofTotalSeconds(-61), ZoneOffset.MAX))
                + " " + ZoneOffset.of("+01:30").getTotalSeconds());
        System.out.println(Instant.EPOCH.plusSeconds(-1).plusNanos(5) + " " + Instant.MAX.compareTo(Instant.MIN) + " "
                + Instant.ofEpochMilli(-1).getNano() + " "
                + Instant.parse("2024-02-29T12:00:00.123Z").truncatedTo(ChronoUnit.HOURS) + " "
                + Instant.EPOCH.until(Instant.ofEpochSecond(100_000), ChronoUnit.HOURS));
        System.out.println(Stream.of(Duration.ofSeconds(-5), Duration.ofMillis(1), Duration.ZERO, Duration.ofDays(1))
                        .sorted()
                        .toList()
                + " " + Duration.ofSeconds(59, 1_500_000_000).compareTo(Duration.ofMinutes(1)));
        System.out.println(YearMonth.of(2024, 5).isBefore(YearMonth.of(2024, 6)) + " "
                + Year.of(5).isAfter(Year.of(-5)) + " " + MonthDay.of(1, 31).compareTo(MonthDay.of(2, 1)) + " "
                + LocalTime.MIDNIGHT.isBefore(LocalTime.MAX) + " " + LocalDate.MIN.isBefore(LocalDate.EPOCH) + " "
                + DayOfWeek.FRIDAY.compareTo(DayOfWeek.MONDAY));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
