package dev.terrarium.library.format;

import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/** The fields of a calendar. */
final class CalendarFields extends DateFields {
    private static final int MILLISECONDS_A_MINUTE = 60_000;
    private static final int NOON = 12;

    private final Calendar calendar;

    CalendarFields(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    int hourOfDay() {
        return calendar.get(Calendar.HOUR_OF_DAY);
    }

    @Override
    int hourOfHalf() {
        int hour = calendar.get(Calendar.HOUR);
        return hour == 0 ? NOON : hour;
    }

    @Override
    int minute() {
        return calendar.get(Calendar.MINUTE);
    }

    @Override
    int second() {
        return calendar.get(Calendar.SECOND);
    }

    @Override
    int millisecond() {
        return calendar.get(Calendar.MILLISECOND);
    }

    @Override
    int nanosecond() {
        return millisecond() * 1_000_000;
    }

    @Override
    int halfOfDay() {
        return calendar.get(Calendar.AM_PM);
    }

    @Override
    int yearOfEra() {
        return calendar.get(Calendar.YEAR);
    }

    @Override
    int month() {
        return calendar.get(Calendar.MONTH);
    }

    @Override
    int dayOfMonth() {
        return calendar.get(Calendar.DAY_OF_MONTH);
    }

    @Override
    int dayOfYear() {
        return calendar.get(Calendar.DAY_OF_YEAR);
    }

    @Override
    int dayOfWeek() {
        return calendar.get(Calendar.DAY_OF_WEEK);
    }

    @Override
    int offsetMinutes() {
        return (calendar.get(Calendar.ZONE_OFFSET) + calendar.get(Calendar.DST_OFFSET)) / MILLISECONDS_A_MINUTE;
    }

    @Override
    String zone(Locale locale) {
        boolean daylight = calendar.get(Calendar.DST_OFFSET) != 0;
        return calendar.getTimeZone().getDisplayName(daylight, TimeZone.SHORT, locale);
    }

    @Override
    long epochSecond() {
        return epochMillisecond() / 1000;
    }

    @Override
    long epochMillisecond() {
        return calendar.getTimeInMillis();
    }
}
