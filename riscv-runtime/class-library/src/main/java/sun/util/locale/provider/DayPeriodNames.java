package sun.util.locale.provider;

import java.util.Calendar;
import java.util.Locale;

/** The English names of the periods of a day: midnight is 2, noon 3, and night 10. */
final class DayPeriodNames {
    private static final int MIDNIGHT = 2;
    private static final String[] NAMES = {
        "midnight", "noon", "in the morning", null, "in the afternoon", null, "in the evening", null, "at night"
    };
    private static final String[] NARROW = {"mi", "n"};

    private DayPeriodNames() {}

    /** Returns the name of a period, or null if the locale does not know it. */
    static String of(int period, int style, Locale locale) {
        int index = period - MIDNIGHT;
        if (locale.getLanguage().isEmpty() || index >= NAMES.length) {
            return null;
        }
        return style == Calendar.NARROW_FORMAT && index < NARROW.length ? NARROW[index] : NAMES[index];
    }
}
