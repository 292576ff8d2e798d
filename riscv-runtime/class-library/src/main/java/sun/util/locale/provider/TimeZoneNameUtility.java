package sun.util.locale.provider;

import java.util.Locale;
import java.util.Optional;
import sun.util.calendar.ZoneInfoFile;

/** Names of time zones; an image has those of the zones that need no data. */
public final class TimeZoneNameUtility {
    private static final String UNIVERSAL = "UTC";
    private static final String GREENWICH = "GMT";
    private static final int DISPLAY_NAMES = 7;

    private TimeZoneNameUtility() {}

    /** The zone's name, then long and short names of its standard time, of its daylight time and of both. */
    private static String[] names(String id, String abbreviation, String name) {
        return new String[] {id, name, abbreviation, name, abbreviation, name, abbreviation};
    }

    public static String[][] getZoneStrings(Locale locale) {
        String[] ids = ZoneInfoFile.getZoneIds();
        String[][] names = new String[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            names[i] = retrieveDisplayNames(ids[i], locale);
        }
        return names;
    }

    /** Returns null for a constant offset, which is its own name. */
    public static String[] retrieveDisplayNames(String id, Locale locale) {
        if (id.endsWith(GREENWICH) || id.endsWith("Greenwich")) {
            return names(id, GREENWICH, "Greenwich Mean Time");
        }
        return ZoneInfoFile.getZoneInfo(id) == null ? null : names(id, UNIVERSAL, "Coordinated Universal Time");
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
        return id.equals("utc") ? Optional.of(UNIVERSAL) : Optional.empty();
    }

    public static Optional<String> canonicalTZID(String id) {
        return Optional.empty();
    }
}
