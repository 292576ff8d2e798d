package sun.util.locale.provider;

import java.util.Locale;
import java.util.Optional;

/** Names of time zones; an image has those of the zones that need no data. */
public final class TimeZoneNameUtility {
    /** Of each zone its name, then long and short names of its standard time, daylight time and both. */
    private static final String[][] NAMES = {
        names("UTC", "Coordinated Universal Time"), names("GMT", "Greenwich Mean Time"),
    };

    private static final int DISPLAY_NAMES = 7;

    private TimeZoneNameUtility() {}

    private static String[] names(String id, String name) {
        return new String[] {id, name, id, name, id, name, id};
    }

    public static String[][] getZoneStrings(Locale locale) {
        String[][] copy = new String[NAMES.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = NAMES[i].clone();
        }
        return copy;
    }

    public static String[] retrieveDisplayNames(String id, Locale locale) {
        for (String[] names : NAMES) {
            if (names[0].equals(id)) {
                return names.clone();
            }
        }
        return null;
    }

    /** The style is {@link java.util.TimeZone#SHORT}, 0, or {@link java.util.TimeZone#LONG}, 1. */
    public static String retrieveDisplayName(String id, boolean daylight, int style, Locale locale) {
        String[] names = retrieveDisplayNames(id, locale);
        return names == null ? null : names[(daylight ? 4 : 2) - style];
    }

    /** The generic name stands after those of standard and daylight time. */
    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        String[] names = retrieveDisplayNames(id, locale);
        return names == null ? null : names[DISPLAY_NAMES - 1 - style];
    }

    public static Optional<String> convertLDMLShortID(String id) {
        return id.equals("utc") ? Optional.of("UTC") : Optional.empty();
    }

    public static Optional<String> canonicalTZID(String id) {
        return Optional.empty();
    }
}
