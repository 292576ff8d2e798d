package conformance.time.localised;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Locale;

/** Formatters that leave the pattern to the locale. */
@Unikernel(name = "time-localised")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        ZonedDateTime moment = LocalDateTime.of(2024, 2, 9, 15, 4, 7).atZone(ZoneId.of("UTC"));
        for (Locale locale : List.of(Locale.getDefault(), Locale.ROOT, Locale.ENGLISH, Locale.US)) {
            for (FormatStyle date : FormatStyle.values()) {
                System.out.println(DateTimeFormatter.ofLocalizedDate(date).withLocale(locale).format(moment));
                for (FormatStyle time : List.of(FormatStyle.MEDIUM, FormatStyle.SHORT)) {
                    System.out.println(DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale(locale).format(moment));
                }
            }
            System.out.println(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(moment));
            System.out.println(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale).format(moment));
            System.out.println(DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.LONG, FormatStyle.LONG, IsoChronology.INSTANCE, locale));
        }
        DateTimeFormatter medium = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        System.out.println(LocalDate.parse("Mar 5, 1999", medium) + " " + medium);
        System.out.println(LocalTime.parse("3:04 PM", DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)));
        System.out.println(DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, h:mm a G, QQQQ").format(moment));
    }
}
