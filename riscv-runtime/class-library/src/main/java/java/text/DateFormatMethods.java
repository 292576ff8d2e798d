package java.text;

import dev.terrarium.library.text.DatePatterns;
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
        int time = (flags & TIME) == 0 ? DatePatterns.NONE : checked(timeStyle, "time");
        int date = (flags & DATE) == 0 ? DatePatterns.NONE : checked(dateStyle, "date");
        return new SimpleDateFormat(DatePatterns.of(date, time, date, locale), locale);
    }

    private static int checked(int style, String what) {
        if (style < DateFormat.FULL || style > DateFormat.SHORT) {
            throw new IllegalArgumentException("Illegal " + what + " style " + style);
        }
        return style;
    }
}
