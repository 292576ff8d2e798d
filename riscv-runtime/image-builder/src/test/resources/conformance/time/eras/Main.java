package conformance.time.eras;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalQuery;
import java.time.temporal.WeekFields;
import java.util.function.Supplier;

/** Chronology, eras, proleptic years, week-based years and fields computed by queries and adjusters of the program. */
@Unikernel(name = "time-eras")
@Requires(Console.class)
public final class Main {
    static final TemporalAdjuster NEXT_WORKING_DAY = t -> {
        DayOfWeek d = DayOfWeek.from(t);
        return t.plus(d == DayOfWeek.FRIDAY ? 3 : d == DayOfWeek.SATURDAY ? 2 : 1, ChronoUnit.DAYS);
    };

    static final TemporalQuery<String> SEASON = t -> {
        int m = t.get(ChronoField.MONTH_OF_YEAR);
        return m < 3 || m == 12 ? "winter" : m < 6 ? "spring" : m < 9 ? "summer" : "autumn";
    };

    static LocalDate easter(int y) {
        int a = y % 19,
                b = y / 100,
                c = y % 100,
                d = b / 4,
                e = b % 4,
                f = (b + 8) / 25,
                g = (b - f + 1) / 3,
                h = (19 * a + b - d - g + 15) % 30,
                i = c / 4,
                k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
        return LocalDate.of(y, n / 31, n % 31 + 1);
    }

    public static void main(String[] args) {
        IsoChronology iso = IsoChronology.INSTANCE;
        System.out.println(iso + " " + iso.getCalendarType() + " " + iso.eras() + " " + iso.isLeapYear(2000)
                + iso.isLeapYear(1900) + iso.isLeapYear(0) + " " + iso.date(IsoEra.BCE, 44, 3, 15) + " "
                + iso.prolepticYear(IsoEra.CE, 5) + " " + iso.dateYearDay(2023, 100) + " "
                + iso.range(ChronoField.YEAR_OF_ERA) + " " + iso.dateEpochDay(-1) + " " + iso.period(1, 2, 3));
        attempt(() -> iso.eraOf(2));
        attempt(() -> iso.prolepticYear(IsoEra.BCE, -3));
        LocalDate caesar = LocalDate.of(-43, 3, 15);
        System.out.println(caesar + " " + caesar.getEra() + " " + caesar.get(ChronoField.YEAR_OF_ERA) + " "
                + caesar.with(ChronoField.ERA, 1) + " " + caesar.getChronology().getId() + " " + caesar.plusYears(44)
                + " " + caesar.isLeapYear() + " " + caesar.with(ChronoField.YEAR_OF_ERA, 10));
        for (LocalDate d = LocalDate.of(2020, 12, 26); d.isBefore(LocalDate.of(2021, 1, 12)); d = d.plusDays(3)) {
            System.out.println(d + " " + d.getDayOfWeek() + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "/"
                    + d.get(IsoFields.WEEK_BASED_YEAR) + " " + d.get(WeekFields.ISO.weekOfMonth()) + " "
                    + d.get(WeekFields.of(DayOfWeek.SATURDAY, 3).weekOfWeekBasedYear()) + " "
                    + d.get(WeekFields.SUNDAY_START.dayOfWeek()) + " " + d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + " "
                    + d.get(ChronoField.ALIGNED_DAY_OF_WEEK_IN_MONTH) + " " + d.with(WeekFields.ISO.dayOfWeek(), 1)
                    + " " + d.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 10));
        }
        LocalDate d = LocalDate.of(2024, 5, 30);
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            d = d.with(NEXT_WORKING_DAY);
            b.append(d.getDayOfMonth()).append(d.query(SEASON)).append(' ');
        }
        System.out.println(b);
        for (int y : new int[] {1961, 2000, 2008, 2024, 2038}) {
            LocalDate e = easter(y);
            System.out.println(e + " " + e.plusDays(49).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) + " "
                    + e.getLong(ChronoField.PROLEPTIC_MONTH) + " " + e.getLong(JulianFields.RATA_DIE));
        }
        attempt(() -> LocalTime.NOON.query(SEASON));
        attempt(() -> LocalTime.NOON.with(NEXT_WORKING_DAY));
        attempt(() -> LocalDate.from(LocalTime.NOON));
        attempt(() -> Year.of(2023).atDay(366));
        attempt(() -> Year.parse("12024"));
        System.out.println(Year.parse("+12024").isLeap() + " " + Year.of(2024).atMonthDay(MonthDay.of(2, 29)) + " "
                + Year.of(2023).isValidMonthDay(MonthDay.of(2, 29)) + " "
                + YearMonth.of(2023, 12).plusMonths(14) + " "
                + YearMonth.parse("-0005-02").lengthOfYear() + " "
                + MonthDay.parse("--12-25").atYear(1) + " "
                + YearMonth.from(caesar).getMonth().firstMonthOfQuarter() + " "
                + Year.of(2024).until(Year.of(2050), ChronoUnit.DECADES));
        IsoChronology c = IsoChronology.INSTANCE;
        System.out.println(c + " " + iso.dateNow(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)) + " "
                + iso.zonedDateTime(Instant.EPOCH, ZoneOffset.UTC) + " "
                + iso.localDateTime(LocalDateTime.MIN).equals(LocalDateTime.MIN));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
