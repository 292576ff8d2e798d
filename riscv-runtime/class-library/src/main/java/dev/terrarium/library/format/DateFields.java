package dev.terrarium.library.format;

import java.util.Locale;

/** What the conversions of {@link java.util.Formatter} for dates and times ask of their argument. */
abstract class DateFields {
    /** From 0 to 23. */
    abstract int hourOfDay();

    /** From 1 to 12. */
    abstract int hourOfHalf();

    abstract int minute();

    abstract int second();

    abstract int millisecond();

    abstract int nanosecond();

    /** 0 before noon, 1 after. */
    abstract int halfOfDay();

    abstract int yearOfEra();

    /** From 0 to 11. */
    abstract int month();

    abstract int dayOfMonth();

    abstract int dayOfYear();

    /** From 1, which is Sunday. */
    abstract int dayOfWeek();

    /** East of Greenwich. */
    abstract int offsetMinutes();

    /** The zone's short name, with daylight saving time or without; null if there is no zone. */
    abstract String zone(Locale locale);

    abstract long epochSecond();

    abstract long epochMillisecond();
}
