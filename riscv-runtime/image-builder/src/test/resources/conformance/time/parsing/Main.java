package conformance.time.parsing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;

/** Parsing dates and times in the ISO forms, with what is refused. */
@Unikernel(name = "time-parsing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s : new String[] {
            "2024-02-29", "2023-02-29", "2024-2-9", "+12024-01-01", "-0001-12-31", "20240101", "2024-13-01", "x", ""
        }) {
            attempt(() -> LocalDate.parse(s));
        }
        for (String s :
                new String[] {"12:34", "12:34:56", "12:34:56.789", "23:59:59.999999999", "24:00", "12", "12:60", "1:02"
                }) {
            attempt(() -> LocalTime.parse(s));
        }
        for (String s : new String[] {"2024-02-29T12:34", "2024-02-29t12:34:56.1", "2024-02-29 12:34", "2024-02-29T"}) {
            attempt(() -> LocalDateTime.parse(s));
        }
        attempt(() -> YearMonth.parse("2024-07"));
        attempt(() -> Year.parse("2024"));
        attempt(() -> MonthDay.parse("--12-03"));
        attempt(() -> LocalDate.parse("20240131", DateTimeFormatter.BASIC_ISO_DATE));
        attempt(() -> LocalDate.parse("2024-366", DateTimeFormatter.ISO_ORDINAL_DATE));
        attempt(() -> LocalDate.parse("2024-W01-1", DateTimeFormatter.ISO_WEEK_DATE));
        attempt(() -> LocalDate.parse("31/12/1999", DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        attempt(() -> LocalDateTime.parse("1999.12.31 23-59", DateTimeFormatter.ofPattern("yyyy.MM.dd HH-mm")));
        attempt(() -> LocalTime.parse("07:05 PM", DateTimeFormatter.ofPattern("hh:mm a", Locale.ROOT))
                .plusMinutes(1));
        attempt(() -> LocalDate.parse("31/02/1999", DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        attempt(() -> LocalDate.parse(
                "31/02/1999", DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT)));
        attempt(() -> LocalDate.parse(
                "32/01/1999", DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.LENIENT)));
        attempt(() -> DateTimeFormatter.ISO_LOCAL_DATE.parse("2024-01-01").get(ChronoField.MONTH_OF_YEAR));
        attempt(() -> DateTimeFormatter.ISO_DATE_TIME
                .parseBest("2024-01-01T10:00", ZonedDateTime::from, LocalDateTime::from)
                .getClass()
                .getSimpleName());
        attempt(() -> LocalDate.parse("1999-12-31", DateTimeFormatter.ofPattern("HH:mm")));
        attempt(() -> LocalTime.from(LocalDate.EPOCH));
        attempt(() -> DateTimeFormatter.ofPattern("yyyy-bb"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
