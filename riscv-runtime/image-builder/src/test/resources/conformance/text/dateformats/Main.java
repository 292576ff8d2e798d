package conformance.text.dateformats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** SimpleDateFormat in UTC. */
@Unikernel(name = "text-dateformats")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        for (String p : new String[] {
            "yyyy-MM-dd HH:mm:ss.SSS",
            "yy M d H m s",
            "EEE MMM dd",
            "EEEE d MMMM yyyy",
            "hh:mm a",
            "D w W F E u",
            "G",
            "Z X XXX",
            "z",
            "'o''clock' k K"
        }) {
            SimpleDateFormat f = new SimpleDateFormat(p, Locale.ENGLISH);
            f.setTimeZone(utc);
            attempt(() -> p + " -> " + f.format(new Date(1_709_622_489_123L)) + " | " + f.format(new Date(-1)));
        }
        SimpleDateFormat f = new SimpleDateFormat("yyyy-MM-dd HH:mm", Locale.ROOT);
        f.setTimeZone(utc);
        attempt(() -> f.parse("2024-02-29 12:30", new ParsePosition(0)).getTime());
        attempt(() -> f.parse("2024-02-30 25:61", new ParsePosition(0)).getTime());
        f.setLenient(false);
        attempt(() -> f.parse("2024-02-30 12:00", new ParsePosition(0)));
        attempt(() -> {
            try {
                return f.parse("nonsense");
            } catch (ParseException e) {
                return e.getMessage() + e.getErrorOffset();
            }
        });
        Calendar c = new GregorianCalendar(utc, Locale.ROOT);
        c.setTimeInMillis(1_709_622_489_123L);
        System.out.println(c.get(Calendar.YEAR) + " " + c.get(Calendar.MONTH) + " " + c.get(Calendar.DAY_OF_MONTH) + " "
                + c.get(Calendar.DAY_OF_WEEK) + " " + c.get(Calendar.HOUR_OF_DAY) + " " + c.get(Calendar.MILLISECOND)
                + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH));
        c.add(Calendar.MONTH, 11);
        c.roll(Calendar.DAY_OF_MONTH, 30);
        c.set(Calendar.HOUR, 3);
        System.out.println(c.getTimeInMillis() + " " + new Date(0).getTime() + " " + new Date(5).compareTo(new Date(6))
                + " " + new Date(5).toInstant() + " " + Date.from(Instant.EPOCH).equals(new Date(0)));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
