package sun.util.calendar;

import dev.terrarium.runtime.Replaces;

/** The calendar systems that an image knows by name. */
@Replaces("sun.util.calendar.CalendarSystem")
final class CalendarSystemMethods {
    private static final JulianCalendar JULIAN = new JulianCalendar();

    private CalendarSystemMethods() {}

    static CalendarSystem forName(String name) {
        return switch (name) {
            case "gregorian" -> CalendarSystem.getGregorianCalendar();
            case "julian" -> JULIAN;
            default -> null;
        };
    }
}
