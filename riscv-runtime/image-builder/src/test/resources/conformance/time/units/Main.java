package conformance.time.units;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** ChronoUnit and ChronoField: ranges, durations, conversions, checks. */
@Unikernel(name = "time-units")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (ChronoUnit u : ChronoUnit.values()) {
            System.out.println(u + " " + u.name() + " " + u.getDuration() + " " + u.isDateBased() + u.isTimeBased()
                    + u.isDurationEstimated() + " " + u.isSupportedBy(LocalDate.EPOCH) + u.isSupportedBy(LocalTime.NOON)
                    + u.isSupportedBy(Instant.EPOCH));
        }
        LocalDateTime t = LocalDateTime.of(2024, 2, 29, 13, 14, 15, 16);
        for (ChronoField f : ChronoField.values()) {
            attempt(() -> f + " " + f.range() + " " + f.getBaseUnit() + "/" + f.getRangeUnit() + " "
                    + (t.isSupported(f) ? t.getLong(f) + " " + t.range(f) : "unsupported"));
        }
        attempt(() -> ChronoField.HOUR_OF_DAY.checkValidValue(24));
        attempt(() -> ChronoField.DAY_OF_MONTH.checkValidIntValue(0));
        attempt(() -> ValueRange.of(1, 5).checkValidValue(9, ChronoField.YEAR));
        attempt(() -> ValueRange.of(5, 1));
        System.out.println(ValueRange.of(1, 28, 31) + " " + ValueRange.of(1, 4).isFixed()
                + ValueRange.of(1, 4).isValidIntValue(3) + " " + TimeUnit.HOURS.toSeconds(3)
                + TimeUnit.NANOSECONDS.toMillis(5_999_999) + TimeUnit.DAYS.convert(49, TimeUnit.HOURS)
                + TimeUnit.SECONDS.toChronoUnit() + TimeUnit.of(ChronoUnit.MILLIS)
                + TimeUnit.MILLISECONDS.toNanos(Long.MAX_VALUE));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
