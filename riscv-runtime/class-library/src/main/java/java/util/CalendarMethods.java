package java.util;

import dev.terrarium.runtime.Replaces;

/** Calendars of an image's locales are Gregorian. */
@Replaces("java.util.Calendar")
final class CalendarMethods {
    private CalendarMethods() {}

    static Calendar createCalendar(TimeZone zone, Locale locale) {
        return new GregorianCalendar(zone, locale);
    }
}
