package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Number formats without locale data. */
@Replaces("java.text.NumberFormat")
final class NumberFormatMethods {
    private NumberFormatMethods() {}

    /** The pattern of the root locale and of English; the symbols refuse others. */
    static NumberFormat getNumberInstance(Locale locale) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale));
    }
}
