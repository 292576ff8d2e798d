package dev.terrarium.library.format;

import dev.terrarium.library.text.DateNames;
import java.time.DateTimeException;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.IllegalFormatConversionException;
import java.util.Locale;

/** The text of one conversion for dates and times. */
final class DateText {
    private final DateFields fields;
    private final Class<?> type;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private DateText(DateFields fields, Class<?> type, Locale locale) {
        this.fields = fields;
        this.type = type;
        this.locale = locale;
    }

    /**
     * Returns the text of a date or time; null if the argument is neither.
     *
     * @param locale null for that of the United States
     */
    static String of(Object argument, char conversion, Locale locale) {
        Locale known = locale == null ? Locale.US : locale;
        DateFields fields = fieldsOf(argument, known);
        if (fields == null) {
            return null;
        }
        NumberText.requireKnown(known);
        DateText text = new DateText(fields, argument.getClass(), known);
        try {
            text.append(conversion);
        } catch (DateTimeException e) {
            throw new IllegalFormatConversionException(conversion, argument.getClass());
        }
        return text.text.toString();
    }

    private static DateFields fieldsOf(Object argument, Locale locale) {
        if (argument instanceof TemporalAccessor temporal) {
            return new TemporalFields(temporal);
        }
        Calendar calendar;
        if (argument instanceof Calendar given) {
            calendar = (Calendar) given.clone();
            calendar.setLenient(true);
        } else if (argument instanceof Long || argument instanceof Date) {
            calendar = Calendar.getInstance(locale);
            calendar.setTimeInMillis(argument instanceof Date date ? date.getTime() : (Long) argument);
        } else {
            return null;
        }
        return new CalendarFields(calendar);
    }

    private void append(char conversion) {
        switch (conversion) {
            case 'H' -> padded(fields.hourOfDay(), 2);
            case 'I' -> padded(fields.hourOfHalf(), 2);
            case 'k' -> text.append(fields.hourOfDay());
            case 'l' -> text.append(fields.hourOfHalf());
            case 'M' -> padded(fields.minute(), 2);
            case 'S' -> padded(fields.second(), 2);
            case 'L' -> padded(fields.millisecond(), 3);
            case 'N' -> padded(fields.nanosecond(), 9);
            case 'p' -> text.append(half().toLowerCase(locale));
            case 'z' -> offset(fields.offsetMinutes());
            case 'Z' -> zone();
            case 's' -> text.append(fields.epochSecond());
            case 'Q' -> text.append(fields.epochMillisecond());
            case 'B' -> text.append(DateNames.months(locale)[fields.month()]);
            case 'b', 'h' -> text.append(DateNames.shortMonths()[fields.month()]);
            case 'A' -> text.append(DateNames.weekdays(locale)[fields.dayOfWeek()]);
            case 'a' -> text.append(DateNames.shortWeekdays()[fields.dayOfWeek()]);
            case 'C' -> padded(fields.yearOfEra() / 100, 2);
            case 'Y' -> padded(fields.yearOfEra(), 4);
            case 'y' -> padded(fields.yearOfEra() % 100, 2);
            case 'j' -> padded(fields.dayOfYear(), 3);
            case 'm' -> padded(fields.month() + 1, 2);
            case 'd' -> padded(fields.dayOfMonth(), 2);
            case 'e' -> text.append(fields.dayOfMonth());
            case 'R' -> composed("H:M");
            case 'T' -> composed("H:M:S");
            case 'r' -> {
                composed("I:M:S ");
                text.append(half().toUpperCase(locale));
            }
            case 'D' -> composed("m/d/y");
            case 'F' -> composed("Y-m-d");
            default -> composed("a b d H:M:S Z Y");
        }
    }

    /** Appends what letters are conversions of, with what is between them. */
    private void composed(String conversions) {
        for (int i = 0; i < conversions.length(); i++) {
            char c = conversions.charAt(i);
            if (Character.isLetter(c)) {
                append(c);
            } else {
                text.append(c);
            }
        }
    }

    private void padded(int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        text.append(digits);
    }

    private String half() {
        return DateNames.halvesOfDays()[fields.halfOfDay()];
    }

    private void offset(int minutes) {
        int magnitude = Math.abs(minutes);
        text.append(minutes < 0 ? '-' : '+');
        padded(magnitude / 60 * 100 + magnitude % 60, 4);
    }

    private void zone() {
        String zone = fields.zone(locale);
        if (zone == null) {
            throw new IllegalFormatConversionException('Z', type);
        }
        text.append(zone);
    }
}
