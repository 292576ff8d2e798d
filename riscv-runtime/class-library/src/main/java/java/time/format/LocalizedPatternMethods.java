package java.time.format;

import dev.terrarium.library.text.DatePatterns;
import dev.terrarium.runtime.Replaces;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.Objects;

/** Where localised formatters have their patterns from. */
@Replaces("java.time.format.DateTimeFormatterBuilder")
final class LocalizedPatternMethods {
    private LocalizedPatternMethods() {}

    static String getLocalizedDateTimePattern(
            FormatStyle dateStyle, FormatStyle timeStyle, Chronology chronology, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(chronology, "chrono");
        if (dateStyle == null && timeStyle == null) {
            throw new IllegalArgumentException("Either dateStyle or timeStyle must be non-null");
        }
        if (chronology != IsoChronology.INSTANCE) {
            throw new UnsupportedOperationException("an image has no localised formats of the calendar " + chronology);
        }
        int date = style(dateStyle);
        int time = style(timeStyle);
        return DatePatterns.of(date, time, Math.max(date, time), locale);
    }

    private static int style(FormatStyle style) {
        return style == null ? DatePatterns.NONE : style.ordinal();
    }
}
