package java.text;

import dev.terrarium.library.text.DateNames;
import dev.terrarium.runtime.Replaces;
import java.util.Locale;

/** Where {@code java.text.DateFormatSymbols} has its names from. */
@Replaces("java.text.DateFormatSymbols")
final class DateFormatSymbolsMethods {
    private DateFormatSymbolsMethods() {}

    static DateFormatSymbols getProviderInstance(Locale locale) {
        return new DateFormatSymbols(locale);
    }

    static void initializeData(DateFormatSymbols symbols, Locale locale) {
        symbols.locale = locale;
        symbols.eras = DateNames.eras(locale);
        symbols.months = DateNames.months(locale);
        symbols.shortMonths = DateNames.shortMonths();
        symbols.weekdays = DateNames.weekdays(locale);
        symbols.shortWeekdays = DateNames.shortWeekdays();
        symbols.ampms = DateNames.halvesOfDays();
        symbols.localPatternChars = DateFormatSymbols.patternChars;
    }
}
