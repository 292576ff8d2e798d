package conformance.time.amounts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalQuery;
import java.time.temporal.TemporalUnit;
import java.util.List;
import java.util.function.Supplier;

/** Own TemporalAmount, TemporalAdjuster, TemporalQuery and TemporalUnit. */
@Unikernel(name = "time-amounts")
@Requires(Console.class)
public final class Main {
    static final TemporalAmount FORTNIGHT = new TemporalAmount() {
        @Override
        public long get(TemporalUnit u) {
            return 2;
        }

        @Override
        public List<TemporalUnit> getUnits() {
            return List.of(ChronoUnit.WEEKS);
        }

        @Override
        public Temporal addTo(Temporal t) {
            return t.plus(2, ChronoUnit.WEEKS);
        }

        @Override
        public Temporal subtractFrom(Temporal t) {
            return t.minus(2, ChronoUnit.WEEKS);
        }
    };
    static final TemporalAdjuster PAYDAY = t -> {
        LocalDate d = LocalDate.from(t).with(TemporalAdjusters.lastDayOfMonth());
        return t.with(
                ChronoField.EPOCH_DAY,
                (d.getDayOfWeek().getValue() > 5 ? d.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : d)
                        .toEpochDay());
    };
    static final TemporalQuery<String> QUARTER =
            t -> "Q" + (t.get(ChronoField.MONTH_OF_YEAR) + 2) / 3 + "/" + t.get(ChronoField.YEAR);

    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 3, 5);
        System.out.println(d.plus(FORTNIGHT) + " " + d.minus(FORTNIGHT) + " "
                + d.atStartOfDay().plus(FORTNIGHT));
        for (int i = 1; i < 13; i++) {
            System.out.print(d.withMonth(i).with(PAYDAY) + " " + d.withMonth(i).query(QUARTER) + " ");
        }
        System.out.println();
        System.out.println(
                d.atTime(9, 30).with(PAYDAY) + " " + YearMonth.of(2024, 11).query(QUARTER));
        attempt(() -> LocalTime.NOON.query(QUARTER));
        attempt(() -> LocalTime.NOON.plus(FORTNIGHT));
        System.out.println(ChronoUnit.DECADES.addTo(d, 3) + " "
                + ChronoUnit.FOREVER.getDuration().getSeconds() + " "
                + ChronoUnit.CENTURIES.between(LocalDate.MIN, LocalDate.MAX) + " " + Duration.from(Duration.ofHours(2))
                + " " + Period.from(Period.ofDays(3)));
        attempt(() -> Period.from(Duration.ofHours(1)));
        attempt(() -> Duration.from(Period.ofDays(1)));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
