package sun.util.calendar;

import java.util.Map;

/**
 * The time zones that an image knows: universal time under its several names, and constant offsets from it. The JDK's reads
 * the rules of places from a file.
 */
public final class ZoneInfoFile {
    private static final String[] IDS = {
        "Etc/GMT",
        "Etc/Greenwich",
        "Etc/UCT",
        "Etc/UTC",
        "Etc/Universal",
        "Etc/Zulu",
        "GMT",
        "Greenwich",
        "UCT",
        "UTC",
        "Universal",
        "Zulu",
    };
    private static final int MILLISECONDS_PER_MINUTE = 60_000;

    private ZoneInfoFile() {}

    public static String[] getZoneIds() {
        return IDS.clone();
    }

    public static String[] getZoneIds(int rawOffset) {
        return rawOffset == 0 ? IDS.clone() : new String[0];
    }

    /** Returns null if the zone is unknown. */
    public static ZoneInfo getZoneInfo(String id) {
        for (String known : IDS) {
            if (known.equals(id)) {
                return new ZoneInfo(id, 0);
            }
        }
        return null;
    }

    public static Map<String, String> getAliasMap() {
        return Map.of();
    }

    public static String getVersion() {
        return "none";
    }

    public static ZoneInfo getCustomTimeZone(String id, int offset) {
        return new ZoneInfo(toCustomID(offset), offset);
    }

    /**
     * Returns the name of a constant offset: {@code GMT+hh:mm} or {@code GMT-hh:mm}, and GMT if it is none.
     *
     * @param offset in milliseconds
     */
    public static String toCustomID(int offset) {
        int minutes = Math.abs(offset) / MILLISECONDS_PER_MINUTE;
        if (minutes == 0) {
            return "GMT";
        }
        StringBuilder id = new StringBuilder("GMT").append(offset < 0 ? '-' : '+');
        appendTwoDigits(id, minutes / 60);
        id.append(':');
        appendTwoDigits(id, minutes % 60);
        return id.toString();
    }

    private static void appendTwoDigits(StringBuilder text, int value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    public static boolean useOldMapping() {
        return false;
    }
}
