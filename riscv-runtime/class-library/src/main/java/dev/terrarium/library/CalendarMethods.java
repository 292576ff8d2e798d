package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.util.Calendar;
import java.util.Locale;

/** What {@code Formatter} needs for its date conversions, which would bring time zones and locale data along. */
@Replaces("java.util.Calendar")
final class CalendarMethods {
    private CalendarMethods() {}

    static Calendar getInstance(Locale locale) {
        throw new UnsupportedOperationException("an image has no calendar: dates cannot be formatted with %t");
    }
}
