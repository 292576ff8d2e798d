package dev.terrarium.library.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.Locale;
import java.util.TimeZone;

/** The fields of a date or time of {@code java.time}, which may lack some of them. */
final class TemporalFields extends DateFields {
    private static final int DAYS_A_WEEK = 7;

    private final TemporalAccessor temporal;

    TemporalFields(TemporalAccessor temporal) {
        this.temporal = temporal;
    }

    @Override
    int hourOfDay() {
        return temporal.get(ChronoField.HOUR_OF_DAY);
    }

    @Override
    int hourOfHalf() {
        return temporal.get(ChronoField.CLOCK_HOUR_OF_AMPM);
    }

    @Override
    int minute() {
        return temporal.get(ChronoField.MINUTE_OF_HOUR);
    }

    @Override
    int second() {
        return temporal.get(ChronoField.SECOND_OF_MINUTE);
    }

    @Override
    int millisecond() {
        return temporal.get(ChronoField.MILLI_OF_SECOND);
    }

    @Override
    int nanosecond() {
        try {
            return temporal.get(ChronoField.NANO_OF_SECOND);
        } catch (UnsupportedTemporalTypeException e) {
            return millisecond() * 1_000_000;
        }
    }

    @Override
    int halfOfDay() {
        return temporal.get(ChronoField.AMPM_OF_DAY);
    }

    @Override
    int yearOfEra() {
        return temporal.get(ChronoField.YEAR_OF_ERA);
    }

    @Override
    int month() {
        return temporal.get(ChronoField.MONTH_OF_YEAR) - 1;
    }

    @Override
    int dayOfMonth() {
        return temporal.get(ChronoField.DAY_OF_MONTH);
    }

    @Override
    int dayOfYear() {
        return temporal.get(ChronoField.DAY_OF_YEAR);
    }

    @Override
    int dayOfWeek() {
        return temporal.get(ChronoField.DAY_OF_WEEK) % DAYS_A_WEEK + 1;
    }

    @Override
    int offsetMinutes() {
        return temporal.get(ChronoField.OFFSET_SECONDS) / 60;
    }

    @Override
    String zone(Locale locale) {
        ZoneId zone = temporal.query(TemporalQueries.zone());
        if (zone == null || zone instanceof ZoneOffset || !temporal.isSupported(ChronoField.INSTANT_SECONDS)) {
            return zone == null ? null : zone.getId();
        }
        boolean daylight = zone.getRules().isDaylightSavings(Instant.from(temporal));
        return TimeZone.getTimeZone(zone.getId()).getDisplayName(daylight, TimeZone.SHORT, locale);
    }

    @Override
    long epochSecond() {
        return temporal.getLong(ChronoField.INSTANT_SECONDS);
    }

    @Override
    long epochMillisecond() {
        return epochSecond() * 1000 + temporal.getLong(ChronoField.MILLI_OF_SECOND);
    }
}
