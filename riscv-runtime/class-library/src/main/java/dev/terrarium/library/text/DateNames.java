package dev.terrarium.library.text;

import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names of what dates consist of, as the Common Locale Data Repository has them for English and for the root locale. */
public final class DateNames {
    /** Months and days are numbered by {@link Calendar}: January is 0, Sunday is 1, and there is a thirteenth month. */
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
        "December",
        ""
    };

    private static final String[] SHORT_MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""
    };
    private static final String[] WEEKDAYS = {
        "", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
    };
    private static final String[] SHORT_WEEKDAYS = {"", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    private static final String[] ERAS = {"BC", "AD"};
    private static final String[] LONG_ERAS = {"Before Christ", "Anno Domini"};
    private static final String[] ROOT_ERAS = {"BCE", "CE"};
    private static final String[] HALVES = {"AM", "PM"};
    private static final int STANDALONE = Calendar.SHORT_STANDALONE & ~Calendar.SHORT;

    private DateNames() {}

    private static boolean isRoot(Locale locale) {
        return locale.getLanguage().isEmpty();
    }

    public static String[] eras(Locale locale) {
        return (isRoot(locale) ? ROOT_ERAS : ERAS).clone();
    }

    public static String[] months(Locale locale) {
        return (isRoot(locale) ? SHORT_MONTHS : MONTHS).clone();
    }

    public static String[] shortMonths() {
        return SHORT_MONTHS.clone();
    }

    public static String[] weekdays(Locale locale) {
        return (isRoot(locale) ? SHORT_WEEKDAYS : WEEKDAYS).clone();
    }

    public static String[] shortWeekdays() {
        return SHORT_WEEKDAYS.clone();
    }

    public static String[] halvesOfDays() {
        return HALVES.clone();
    }

    /**
     * Returns the name of a calendar field's value.
     *
     * @param style one of {@link Calendar}'s, such as {@link Calendar#LONG_FORMAT}
     * @return null if the field has numbers only
     */
    public static String of(int field, int value, int style, Locale locale) {
        String[] names = names(field, style, locale);
        if (names == null || value < 0 || value >= names.length || names[value].isEmpty()) {
            return null;
        }
        if ((style & ~STANDALONE) == Calendar.NARROW_FORMAT) {
            String first = names[value].substring(0, 1);
            return field == Calendar.AM_PM ? first.toLowerCase(Locale.ROOT) : first;
        }
        return names[value];
    }

    /** Returns the values of a calendar field by their names; null if it has none, or if its names are ambiguous. */
    public static Map<String, Integer> of(int field, int style, Locale locale) {
        if (style == Calendar.ALL_STYLES) {
            Map<String, Integer> all = new LinkedHashMap<>();
            for (int each : new int[] {Calendar.SHORT_FORMAT, Calendar.LONG_FORMAT}) {
                Map<String, Integer> values = of(field, each, locale);
                if (values != null) {
                    all.putAll(values);
                }
            }
            return all.isEmpty() ? null : all;
        }
        Map<String, Integer> values = new LinkedHashMap<>();
        String[] names = names(field, style, locale);
        for (int value = 0; names != null && value < names.length; value++) {
            String name = of(field, value, style, locale);
            if (name != null && values.put(name, value) != null) {
                return null;
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static String[] names(int field, int style, Locale locale) {
        boolean isLong = (style & ~STANDALONE) == Calendar.LONG_FORMAT && !isRoot(locale);
        return switch (field) {
            case Calendar.ERA -> style == Calendar.LONG_STANDALONE && isLong ? LONG_ERAS : eras(locale);
            case Calendar.MONTH -> isLong ? MONTHS : SHORT_MONTHS;
            case Calendar.DAY_OF_WEEK -> isLong ? WEEKDAYS : SHORT_WEEKDAYS;
            case Calendar.AM_PM -> HALVES;
            default -> null;
        };
    }
}
