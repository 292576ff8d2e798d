package java.time.format;

import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of fields as the Common Locale Data Repository has them for English and for the root locale. */
class DateTimeTextProvider {
    private static final DateTimeTextProvider INSTANCE = new DateTimeTextProvider();

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] SHORT_MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] MONTH_LETTERS = {"J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"};
    private static final String[] MONTH_NUMBERS = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] SHORT_DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] DAY_LETTERS = {"M", "T", "W", "T", "F", "S", "S"};
    private static final String[] HALVES = {"AM", "PM"};
    private static final String[] NARROW_HALVES = {"a", "p"};
    private static final String[] ERAS = {"BC", "AD"};
    private static final String[] LONG_ERAS = {"Before Christ", "Anno Domini"};
    private static final String[] NARROW_ERAS = {"B", "A"};
    private static final String[] ROOT_ERAS = {"BCE", "CE"};
    private static final String[] QUARTERS = {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
    private static final String[] SHORT_QUARTERS = {"Q1", "Q2", "Q3", "Q4"};
    private static final String[] QUARTER_NUMBERS = {"1", "2", "3", "4"};

    /** Longer texts first, so that a parser does not stop at the beginning of one. */
    private static final Comparator<Map.Entry<String, Long>> LONGEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Long> entry) -> entry.getKey().length())
            .reversed();

    DateTimeTextProvider() {}

    static DateTimeTextProvider getInstance() {
        return INSTANCE;
    }

    /** Returns the text of a field's value; null if it has none and is printed as a number. */
    public String getText(TemporalField field, long value, TextStyle style, Locale locale) {
        String[] texts = texts(field, style, locale.getLanguage().isEmpty());
        long index = value - firstValue(field);
        return texts == null || index < 0 || index >= texts.length ? null : texts[(int) index];
    }

    public String getText(Chronology chronology, TemporalField field, long value, TextStyle style, Locale locale) {
        requireIso(chronology, field);
        return getText(field, value, style, locale);
    }

    /** Returns the texts of a field with their values, in one style or, for null, in all; null if it has none. */
    public Iterator<Map.Entry<String, Long>> getTextIterator(TemporalField field, TextStyle style, Locale locale) {
        List<Map.Entry<String, Long>> entries = new ArrayList<>();
        for (TextStyle each : style == null ? TextStyle.values() : new TextStyle[] {style}) {
            String[] texts = texts(field, each, locale.getLanguage().isEmpty());
            Map<String, Long> values = new LinkedHashMap<>();
            for (int i = 0; texts != null && i < texts.length; i++) {
                // Of equal texts the last one counts.
                values.put(texts[i], i + firstValue(field));
            }
            values.forEach((text, value) -> entries.add(new SimpleImmutableEntry<>(text, value)));
        }
        entries.sort(LONGEST_FIRST);
        return entries.isEmpty() ? null : entries.iterator();
    }

    public Iterator<Map.Entry<String, Long>> getTextIterator(
            Chronology chronology, TemporalField field, TextStyle style, Locale locale) {
        requireIso(chronology, field);
        return getTextIterator(field, style, locale);
    }

    /** Returns no other text of a locale: who asks has a default. */
    static <T> T getLocalizedResource(String key, Locale locale) {
        return null;
    }

    private static void requireIso(Chronology chronology, TemporalField field) {
        if (field == ChronoField.ERA && chronology != IsoChronology.INSTANCE) {
            throw new UnsupportedOperationException("an image has no names of the eras of " + chronology);
        }
    }

    private static long firstValue(TemporalField field) {
        return field == ChronoField.AMPM_OF_DAY || field == ChronoField.ERA ? 0 : 1;
    }

    private static String[] texts(TemporalField field, TextStyle style, boolean isRoot) {
        TextStyle length = style.asNormal();
        if (field == ChronoField.MONTH_OF_YEAR) {
            return ofLength(
                    length, isRoot ? SHORT_MONTHS : MONTHS, SHORT_MONTHS, isRoot ? MONTH_NUMBERS : MONTH_LETTERS);
        }
        if (field == ChronoField.DAY_OF_WEEK) {
            return ofLength(length, isRoot ? SHORT_DAYS : DAYS, SHORT_DAYS, DAY_LETTERS);
        }
        if (field == ChronoField.AMPM_OF_DAY && !style.isStandalone()) {
            return ofLength(length, HALVES, HALVES, isRoot ? HALVES : NARROW_HALVES);
        }
        if (field == ChronoField.ERA && !style.isStandalone()) {
            return ofLength(length, isRoot ? ROOT_ERAS : LONG_ERAS, ERAS, isRoot ? ROOT_ERAS : NARROW_ERAS);
        }
        if (field == IsoFields.QUARTER_OF_YEAR) {
            String[] brief = isRoot && style == TextStyle.SHORT_STANDALONE ? QUARTER_NUMBERS : SHORT_QUARTERS;
            return ofLength(length, isRoot ? SHORT_QUARTERS : QUARTERS, brief, QUARTER_NUMBERS);
        }
        return null;
    }

    private static String[] ofLength(TextStyle length, String[] full, String[] brief, String[] narrow) {
        return length == TextStyle.FULL ? full : length == TextStyle.SHORT ? brief : narrow;
    }

    /** Texts that an app gives the values of a field. */
    static final class LocaleStore {
        private final Map<TextStyle, Map<Long, String>> texts;

        LocaleStore(Map<TextStyle, Map<Long, String>> texts) {
            this.texts = texts;
        }

        String getText(long value, TextStyle style) {
            Map<Long, String> ofStyle = texts.get(style);
            return ofStyle == null ? null : ofStyle.get(value);
        }

        Iterator<Map.Entry<String, Long>> getTextIterator(TextStyle style) {
            List<Map.Entry<String, Long>> entries = new ArrayList<>();
            texts.forEach((each, ofStyle) -> {
                if (style == null || style == each) {
                    Map<String, Long> values = new LinkedHashMap<>();
                    ofStyle.forEach((value, text) -> values.put(text, value));
                    values.forEach((text, value) -> entries.add(new SimpleImmutableEntry<>(text, value)));
                }
            });
            entries.sort(LONGEST_FIRST);
            return entries.isEmpty() ? null : entries.iterator();
        }
    }
}
