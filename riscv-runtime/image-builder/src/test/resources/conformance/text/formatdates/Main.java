package conformance.text.formatdates;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Supplier;

/** Formatter's %t conversions for every kind of date in UTC. */
@Unikernel(name = "text-formatdates")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDateTime l = LocalDateTime.of(2024, 3, 5, 7, 8, 9, 123_456_789);
        ZonedDateTime z = l.atZone(ZoneOffset.UTC);
        for (char c : "HIklMSLNpBbhAaCYyjmdeRTrDF".toCharArray()) {
            attempt(() -> c + " " + String.format(Locale.ENGLISH, "%t" + c, l) + " "
                    + String.format(Locale.ENGLISH, "%T" + c, z));
        }
        for (char c : "zsQc".toCharArray()) {
            attempt(() -> c + " " + String.format(Locale.ENGLISH, "%t" + c, z));
        }
        attempt(() -> String.format(Locale.ROOT, "%1$tY-%1$tm-%1$td %1$tH:%1$tM", l));
        attempt(() -> String.format(Locale.ROOT, "%tF|%<15tF|%<-15tT|", LocalDateTime.MIN.withYear(5)));
        attempt(() -> String.format("%tY", LocalDate.of(99, 1, 1)));
        attempt(() -> String.format("%tH", LocalDate.EPOCH));
        attempt(() -> String.format("%tR", LocalTime.NOON));
        attempt(() -> String.format("%tq", l));
        attempt(() -> String.format("%tY", "x"));
        attempt(() -> String.format("%tY", (Object) null));
        attempt(() -> String.format("%.3tY", l));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
