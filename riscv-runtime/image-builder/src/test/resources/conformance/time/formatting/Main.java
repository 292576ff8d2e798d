package conformance.time.formatting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;

/** DateTimeFormatter: patterns, builders, ISO constants. */
@Unikernel(name = "time-formatting")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDateTime d = LocalDateTime.of(2024, 3, 5, 7, 8, 9, 123_456_789);
        for (String p : new String[] {
            "yyyy-MM-dd",
            "yy/M/d",
            "HH:mm:ss.SSS",
            "h:m:s",
            "uuuu-DDD",
            "'day' d 'of' MM",
            "H:mm:ss.SSSSSSSSS",
            "kk:KK",
            "A N n",
            "yyyyMMddHHmmss",
            "''yy''",
            "e c F W w Y",
            "Q q",
            "ppppd",
            "[HH][xx]yyyy",
            "G",
            "MMM MMMM MMMMM",
            "EEE EEEE EEEEE",
            "a"
        }) {
            attempt(() -> p + " -> " + d.format(DateTimeFormatter.ofPattern(p, Locale.ROOT)));
        }
        for (String p : new String[] {"MMM d, yyyy", "EEEE d MMMM", "hh:mm a", "G yyyy"}) {
            attempt(() -> p + " -> " + d.format(DateTimeFormatter.ofPattern(p, Locale.ENGLISH)));
        }
        OffsetDateTime o = d.atOffset(ZoneOffset.ofHoursMinutes(-5, -30));
        for (String p : new String[] {"x xx xxx xxxx", "X XXX", "Z ZZZ", "O", "VV"}) {
            attempt(() -> p + " -> " + o.format(DateTimeFormatter.ofPattern(p, Locale.ROOT)));
        }
        System.out.println(DateTimeFormatter.ISO_DATE.format(d) + " " + DateTimeFormatter.ISO_TIME.format(d) + " "
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(o) + " " + DateTimeFormatter.ISO_INSTANT.format(o) + " "
                + DateTimeFormatter.BASIC_ISO_DATE.format(o) + " " + DateTimeFormatter.ISO_WEEK_DATE.format(d) + " "
                + DateTimeFormatter.ISO_ORDINAL_DATE.format(d));
        attempt(() -> DateTimeFormatter.RFC_1123_DATE_TIME.format(o));
        DateTimeFormatter f = new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral('.')
                .appendValue(ChronoField.DAY_OF_YEAR)
                .optionalStart()
                .appendLiteral(" at ")
                .appendValue(ChronoField.HOUR_OF_DAY, 2)
                .optionalEnd()
                .appendFraction(ChronoField.NANO_OF_SECOND, 2, 4, true)
                .toFormatter(Locale.ROOT);
        attempt(() -> f.format(d) + " " + f);
        attempt(() -> f.format(d.toLocalDate()));
        attempt(() -> DateTimeFormatter.ofPattern("HH").format(d.toLocalDate()));
        attempt(() -> DateTimeFormatter.ofPattern("yyyy").toString() + DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
