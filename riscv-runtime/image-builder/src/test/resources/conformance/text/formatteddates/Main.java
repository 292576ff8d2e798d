package conformance.text.formatteddates;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.GregorianCalendar;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.TimeZone;

/** The conversions of a formatter for dates and times. */
@Unikernel(name = "text-formatteddates")
@Requires(Console.class)
public final class Main {
    private static final String ALL = "%1$tH %1$tI %1$tk %1$tl %1$tM %1$tS %1$tL %1$tN %1$tp %1$tB %1$tb %1$th %1$tA %1$ta"
            + " %1$tC %1$tY %1$ty %1$tj %1$tm %1$td %1$te %1$tR %1$tT %1$tr %1$tD %1$tF";

    static void format(String format, Object... arguments) {
        try {
            System.out.println(String.format(format, arguments));
        } catch (IllegalFormatException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        LocalDateTime leap = LocalDateTime.of(2024, 2, 29, 13, 5, 9, 123_456_789);
        format(ALL, leap);
        format(ALL, LocalDateTime.of(987, 12, 1, 0, 0));
        format(ALL, leap.withHour(12).atOffset(ZoneOffset.ofHoursMinutes(-3, -30)));
        format(ALL, new Date(0));
        format(ALL, 951_827_696_789L);
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(1_700_000_000_000L);
        format(ALL, calendar);
        ZonedDateTime zoned = leap.atZone(ZoneId.of("UTC"));
        format("%tc %<tz %<tZ %<ts %<tQ", zoned);
        format("%tc %<tz %<tZ %<ts %<tQ", calendar);
        format("%tz %<tZ %<tc", OffsetDateTime.of(leap, ZoneOffset.ofHours(9)));
        format("%ts %<tQ %<tL %<tN", Instant.ofEpochMilli(-1));
        format("%Tp %<TB %<TA %<Tc", zoned);
        format("|%20tF|%-20tB|%5tH|%-6TA|", leap, leap, leap, leap);
        format("%tF %tY-%<tm %tT %tA %s", LocalDate.of(2000, 1, 1), YearMonth.of(1999, 12), LocalTime.NOON, DayOfWeek.FRIDAY, "end");
        format("%tH", LocalDate.of(2000, 1, 1));
        format("%tZ", leap);
        format("%tY", "text");
        format("%tV", leap);
        format("%t", leap);
        format("%#tY", leap);
        format("%.3tY", leap);
        format("%-tY", leap);
        format("%tY %2$tB %1$tA %<td", leap, LocalDate.of(1969, 7, 20));
        format("%tF and %<Tb", (Object) null);
        System.out.println(String.format(Locale.US, "%tB %<tp", leap) + String.format(Locale.ROOT, " %tB %<tA %<tp", leap) + String.format((Locale) null, " %tA", leap));
        for (int width = 9; width < 12; width++) {
            System.out.println(new Formatter().format("%" + width + "$tF", leap, leap, leap, leap, leap, leap, leap, leap, leap, leap, leap));
        }
    }
}
