package sun.util.locale.provider;

import dev.terrarium.library.text.DateNames;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;

/** What calendars ask about a locale; an image knows English and the root locale. */
public class CalendarDataUtility {
    private CalendarDataUtility() {}

    public static int retrieveFirstDayOfWeek(Locale locale) {
        return Calendar.SUNDAY;
    }

    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        return 1;
    }

    public static String retrieveFieldValueName(String calendar, int field, int value, int style, Locale locale) {
        return DateNames.of(field, value, style, locale);
    }

    /** The names of the halves and of the periods of a day, which are numbered behind them. */
    public static String retrieveJavaTimeFieldValueName(
            String calendar, int field, int value, int style, Locale locale) {
        return field == Calendar.AM_PM && value > Calendar.PM
                ? DayPeriodNames.of(value, style, locale)
                : DateNames.of(field, value, style, locale);
    }

    public static Map<String, Integer> retrieveFieldValueNames(String calendar, int field, int style, Locale locale) {
        return DateNames.of(field, style, locale);
    }

    /** A locale without extensions overrides no region. */
    public static Locale findRegionOverride(Locale locale) {
        return locale;
    }
}
