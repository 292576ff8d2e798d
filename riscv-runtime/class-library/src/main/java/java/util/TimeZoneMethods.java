package java.util;

import dev.terrarium.runtime.Replaces;

/** The default time zone of a machine that does not know where it stands. */
@Replaces("java.util.TimeZone")
final class TimeZoneMethods {
    private static final TimeZone UNIVERSAL = TimeZone.getTimeZone("UTC");

    private TimeZoneMethods() {}

    static TimeZone setDefaultZone() {
        return UNIVERSAL;
    }
}
