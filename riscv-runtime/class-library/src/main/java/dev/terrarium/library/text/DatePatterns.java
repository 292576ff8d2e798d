package dev.terrarium.library.text;

import java.util.Locale;

/**
 * The patterns of dates and times in the styles full, long, medium and short, which are 0 to 3, as the Common Locale Data
 * Repository has them for English and for the root locale.
 */
public final class DatePatterns {
    /** Instead of a style: without that part. */
    public static final int NONE = -1;

    private static final int FULL = 0;
    private static final int LONG = 1;
    private static final int MEDIUM = 2;

    private DatePatterns() {}

    /**
     * Returns the pattern of a date, a time or both.
     *
     * @param jointStyle how the two are put together
     */
    public static String of(int dateStyle, int timeStyle, int jointStyle, Locale locale) {
        String language = locale.getLanguage();
        boolean root = language.isEmpty();
        if (!root && !language.equals("en")) {
            throw new UnsupportedOperationException(
                    "an image has formats of the root locale and of English, not of " + locale);
        }
        if (dateStyle == NONE) {
            return time(timeStyle, root);
        }
        if (timeStyle == NONE) {
            return date(dateStyle, root);
        }
        String between = root ? " " : jointStyle <= LONG ? " 'at' " : ", ";
        return date(dateStyle, root) + between + time(timeStyle, root);
    }

    private static String time(int style, boolean root) {
        String seconds = root ? "HH:mm:ss" : "h:mm:ss a";
        return switch (style) {
            case FULL -> seconds + " zzzz";
            case LONG -> seconds + " z";
            case MEDIUM -> seconds;
            default -> root ? "HH:mm" : "h:mm a";
        };
    }

    private static String date(int style, boolean root) {
        return switch (style) {
            case FULL -> root ? "y MMMM d, EEEE" : "EEEE, MMMM d, y";
            case LONG -> root ? "y MMMM d" : "MMMM d, y";
            case MEDIUM -> root ? "y MMM d" : "MMM d, y";
            default -> root ? "y-MM-dd" : "M/d/yy";
        };
    }
}
