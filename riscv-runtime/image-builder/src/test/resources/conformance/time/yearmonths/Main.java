package conformance.time.yearmonths;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** YearMonth, Year, MonthDay, Month and DayOfWeek in their corners. */
@Unikernel(name = "time-yearmonths")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        YearMonth m = YearMonth.of(2024, 2);
        System.out.println(m.plusMonths(11) + " " + m.minusYears(2025) + " " + m.withMonth(12) + " " + m.atDay(29) + " "
                + m.isLeapYear() + m.lengthOfYear() + " " + m.isAfter(YearMonth.of(2024, 1)) + " "
                + m.until(YearMonth.of(2030, 5), ChronoUnit.MONTHS) + " " + m.getLong(ChronoField.PROLEPTIC_MONTH) + " "
                + m.hashCode());
        Year y = Year.of(-4);
        System.out.println(y + " " + y.isLeap() + " " + y.atMonth(2).atEndOfMonth() + " " + y.isBefore(Year.of(0)) + " "
                + y.get(ChronoField.YEAR_OF_ERA) + y.get(ChronoField.ERA) + " "
                + Year.of(2023).atMonthDay(MonthDay.of(2, 29)) + " "
                + Year.of(9999).plusYears(1) + " " + Year.of(2024).isValidMonthDay(MonthDay.of(2, 29)));
        MonthDay d = MonthDay.of(Month.MARCH, 31);
        System.out.println(d + " " + d.with(Month.APRIL) + " " + d.withDayOfMonth(5) + " " + d.atYear(1) + " "
                + d.compareTo(MonthDay.of(4, 1)) + d.isAfter(MonthDay.of(1, 1)) + " "
                + d.getMonth().plus(25) + Month.JANUARY.minus(1) + Month.FEBRUARY.length(true)
                + Month.of(5).firstMonthOfQuarter() + Month.DECEMBER.firstDayOfYear(true));
        System.out.println(DayOfWeek.MONDAY.minus(1) + " " + DayOfWeek.of(3).plus(100) + " "
                + DayOfWeek.from(LocalDate.of(2000, 1, 1)) + " " + DayOfWeek.FRIDAY.adjustInto(LocalDate.of(2024, 1, 1))
                + " " + Month.from(LocalDate.EPOCH) + " " + Month.JULY.adjustInto(LocalDate.of(2024, 8, 31)));
        attempt(() -> YearMonth.of(2024, 13));
        attempt(() -> m.atDay(30));
        attempt(() -> Year.of(Year.MAX_VALUE).plusYears(1));
        attempt(() -> m.get(ChronoField.DAY_OF_MONTH));
        attempt(() -> YearMonth.from(LocalTime.NOON));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
