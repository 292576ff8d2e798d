package java.text;

import dev.terrarium.runtime.Replaces;
import java.util.Locale;

/** The patterns of {@code java.text.DateFormat}'s styles in English and in the root locale. */
@Replaces("java.text.DateFormat")
final class DateFormatMethods {
    private static final int TIME = 1;
    private static final int DATE = 2;

    private DateFormatMethods() {}

    /** Of the flags, one says that the format has a time, the other that it has a date. */
    static DateFormat get(int timeStyle, int dateStyle, int flags, Locale locale) {
        boolean root = locale.getLanguage().isEmpty();
        String time = (flags & TIME) == 0 ? null : timePattern(checked(timeStyle, "time"), root);
        String date = (flags & DATE) == 0 ? null : datePattern(checked(dateStyle, "date"), root);
        if (time == null || date == null) {
            return new SimpleDateFormat(time == null ? date : time, locale);
        }
        String between = root ? " " : dateStyle <= DateFormat.LONG ? " 'at' " : ", ";
        return new SimpleDateFormat(date + between + time, locale);
    }

    private static int checked(int style, String what) {
        if (style < DateFormat.FULL || style > DateFormat.SHORT) {
            throw new IllegalArgumentException("Illegal " + what + " style " + style);
        }
        return style;
    }

    private static String timePattern(int style, boolean root) {
        String seconds = root ? "HH:mm:ss" : "h:mm:ss a";
        return switch (style) {
            case DateFormat.FULL -> seconds + " zzzz";
            case DateFormat.LONG -> seconds + " z";
            case DateFormat.MEDIUM -> seconds;
            default -> root ? "HH:mm" : "h:mm a";
        };
    }

    private static String datePattern(int style, boolean root) {
        return switch (style) {
            case DateFormat.FULL -> root ? "y MMMM d, EEEE" : "EEEE, MMMM d, y";
            case DateFormat.LONG -> root ? "y MMMM d" : "MMMM d, y";
            case DateFormat.MEDIUM -> root ? "y MMM d" : "MMM d, y";
            default -> root ? "y-MM-dd" : "M/d/yy";
        };
    }
}
