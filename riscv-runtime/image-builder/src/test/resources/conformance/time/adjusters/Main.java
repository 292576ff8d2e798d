package conformance.time.adjusters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalQueries;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.function.Supplier;

/** TemporalAdjusters, queries, IsoFields and own adjusters. */
@Unikernel(name = "time-adjusters")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (LocalDate d : List.of(LocalDate.of(2024, 2, 10), LocalDate.of(2023, 12, 31), LocalDate.of(2021, 1, 1))) {
            System.out.println(d.with(TemporalAdjusters.firstDayOfMonth()) + " "
                    + d.with(TemporalAdjusters.lastDayOfMonth()) + " " + d.with(TemporalAdjusters.firstDayOfNextMonth())
                    + " " + d.with(TemporalAdjusters.firstDayOfYear()) + " " + d.with(TemporalAdjusters.lastDayOfYear())
                    + " " + d.with(TemporalAdjusters.firstDayOfNextYear()));
            System.out.println(d.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) + " "
                    + d.with(TemporalAdjusters.nextOrSame(d.getDayOfWeek())) + " "
                    + d.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) + " "
                    + d.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)) + " "
                    + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY)) + " "
                    + d.with(TemporalAdjusters.lastInMonth(DayOfWeek.THURSDAY)) + " "
                    + d.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY)) + " "
                    + d.with(TemporalAdjusters.dayOfWeekInMonth(-2, DayOfWeek.SATURDAY)));
            System.out.println(d.get(IsoFields.QUARTER_OF_YEAR) + " " + d.get(IsoFields.DAY_OF_QUARTER) + " "
                    + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + d.get(IsoFields.WEEK_BASED_YEAR) + " "
                    + d.with(IsoFields.QUARTER_OF_YEAR, 2) + " " + IsoFields.QUARTER_YEARS.between(d, d.plusYears(3))
                    + " " + d.plus(2, IsoFields.QUARTER_YEARS) + " " + d.getLong(JulianFields.JULIAN_DAY) + " "
                    + d.getLong(JulianFields.MODIFIED_JULIAN_DAY) + " " + d.get(WeekFields.ISO.weekOfWeekBasedYear())
                    + " " + d.get(WeekFields.SUNDAY_START.weekOfYear()));
            System.out.println(d.with(t -> t.plus(10, ChronoUnit.DAYS)) + " "
                    + d.with(TemporalAdjusters.ofDateAdjuster(x -> x.minusYears(1))) + " "
                    + d.query(TemporalQueries.precision()) + " " + d.query(TemporalQueries.zone()) + " "
                    + d.query(t -> t.get(ChronoField.YEAR) % 4) + " "
                    + d.atTime(1, 2).query(TemporalQueries.localTime()));
        }
        for (DayOfWeek w : DayOfWeek.values()) {
            System.out.print(w.plus(3) + " " + w.minus(8).getValue() + " ");
        }
        System.out.println();
        for (Month m : Month.values()) {
            System.out.print(m.plus(14) + " " + m.minLength() + m.maxLength() + m.length(true) + " "
                    + m.firstMonthOfQuarter() + " " + m.firstDayOfYear(false) + " ");
        }
        System.out.println();
        Year y = Year.of(2024);
        YearMonth m = YearMonth.of(2024, 1);
        System.out.println(y + " " + y.isLeap() + " " + y.atDay(60) + " " + y.length() + " " + y.plusYears(5) + " " + m
                + " " + m.plusMonths(13) + " " + m.atEndOfMonth() + " " + m.lengthOfMonth() + " " + m.isValidDay(31)
                + " " + MonthDay.of(2, 29) + " " + MonthDay.of(2, 29).atYear(2023) + " "
                + MonthDay.of(2, 29).isValidYear(2024) + " " + Year.isLeap(1900) + " "
                + m.compareTo(YearMonth.of(2023, 5)));
        attempt(() -> DayOfWeek.of(8));
        attempt(() -> MonthDay.of(2, 30));
        attempt(() -> Month.of(0));
        attempt(() -> y.atDay(367));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
