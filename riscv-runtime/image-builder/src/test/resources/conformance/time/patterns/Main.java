package conformance.time.patterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Formatters built by pattern and by builder: padding, optional parts, case, fractions, signs, literals, defaulting, strict and lenient resolving. */
@Unikernel(name = "time-patterns")
@Requires(Console.class)
public final class Main {
    static DateTimeFormatter f(String p) {
        return DateTimeFormatter.ofPattern(p, Locale.ROOT);
    }

    static String show(TemporalAccessor t) {
        return t.query(TemporalQueries.localDate()) + "/" + t.query(TemporalQueries.localTime()) + "/"
                + (t.isSupported(ChronoField.DAY_OF_MONTH) ? t.get(ChronoField.DAY_OF_MONTH) : "-");
    }

    public static void main(String[] args) {
        LocalDateTime t = LocalDateTime.of(2024, 3, 7, 5, 9, 4, 56_000_000);
        for (String p : new String[] {
            "uuuu-MM-dd",
            "yy/M/d",
            "yyyyy",
            "HH:mm:ss.SSS",
            "H:m:s.S",
            "hh a",
            "kk:KK",
            "D",
            "DDD",
            "e c",
            "w",
            "W",
            "n N A",
            "'at' H 'o''clock'",
            "[uuuu][-MM]",
            "ppppd",
            "QQ q",
            "d'th'",
            "uuuuuuuu",
            "SSSSSSSSS",
            "MMMM EEE",
            "B"
        }) {
            attempt(() -> p + " = " + t.format(f(p)));
        }
        for (String p : new String[] {"b", "{", "MMMMMM", "'open", "ddd", "hhh", "]", "[", "#"}) {
            attempt(() -> f(p).toString());
        }
        attempt(() -> LocalDate.of(2024, 1, 1).format(f("HH")));
        attempt(() -> t.format(f("xxx")));
        System.out.println(OffsetDateTime.of(t, ZoneOffset.ofHoursMinutesSeconds(-3, -30, -15))
                .format(f("X x XX xx XXX xxx XXXX xxxx XXXXX xxxxx O Z ZZZZZ")));
        System.out.println(t.atOffset(ZoneOffset.UTC).format(f("X x XXX xxx XXXXX O Z ZZZZZ")));
        for (String[] c : new String[][] {
            {"uuuu-MM-dd", "2024-02-30"},
            {"uuuu-MM-dd", "2024-2-30"},
            {"d/M/uuuu", "7/3/2024"},
            {"d/M/yy", "7/3/99"},
            {"uuuuMMdd", "20240307"},
            {"uuuu-DDD", "2023-366"},
            {"HH:mm", "24:00"},
            {"HH:mm", "25:00"},
            {"hh:mm a", "12:30 AM"},
            {"HH:mm[:ss]", "07:05"},
            {"HH:mm[:ss]", "07:05:09"},
            {"HH:mm", "07:05x"},
            {"ss.SSS", "05.12"}
        }) {
            attempt(() -> c[0] + " " + c[1] + " " + show(f(c[0]).parse(c[1])));
            attempt(() -> show(f(c[0]).withResolverStyle(ResolverStyle.STRICT).parse(c[1])));
            attempt(() -> show(f(c[0]).withResolverStyle(ResolverStyle.LENIENT).parse(c[1])));
        }
        DateTimeFormatter b = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendLiteral("on ")
                .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
                .appendLiteral('.')
                .appendValue(ChronoField.DAY_OF_YEAR, 3)
                .optionalStart()
                .appendLiteral("T")
                .appendValue(ChronoField.HOUR_OF_DAY, 2)
                .appendFraction(ChronoField.MINUTE_OF_HOUR, 0, 4, true)
                .optionalEnd()
                .padNext(6, '*')
                .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "early", 1L, "late"))
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 30)
                .toFormatter(Locale.ROOT);
        System.out.println(b.format(t));
        attempt(() -> show(b.parse("ON 2024.067T05.15*early")));
        attempt(() -> LocalDateTime.parse("On 2024.067t05.15*early", b));
        attempt(() -> show(b.parse("on 2024.067T05.15**early")));
        attempt(() -> show(b.parse("on 24.067")));
        System.out.println(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(t) + " "
                + DateTimeFormatter.BASIC_ISO_DATE.format(t) + " " + DateTimeFormatter.ISO_ORDINAL_DATE.format(t) + " "
                + DateTimeFormatter.ISO_WEEK_DATE.format(t) + " "
                + DateTimeFormatter.ISO_INSTANT.format(t.toInstant(ZoneOffset.UTC)) + " "
                + DateTimeFormatter.ISO_OFFSET_TIME.format(t.atOffset(ZoneOffset.MIN)));
        ParsePosition at = new ParsePosition(2);
        attempt(() -> show(f("HHmm").parse("x 0930 rest", at)) + " " + at.getIndex());
        attempt(() -> f("HH-mm").parseUnresolved("09:30", new ParsePosition(0)));
        attempt(() -> f("uuuu").parseBest("2024", LocalDate::from, Year::from));
        attempt(() -> f("uuuu-MM").parse("2024-05", YearMonth::from).atEndOfMonth());
        System.out.println(f("HH:mm").equals(f("HH:mm")) + " " + f("d MMM uuuu").getResolverStyle() + " "
                + f("d").withLocale(Locale.ENGLISH).getLocale());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
